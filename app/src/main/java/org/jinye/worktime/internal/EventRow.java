package org.jinye.worktime.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jinye.worktime.ClockEvent;
import org.jinye.worktime.ClockEvent.Ending;
import org.jinye.worktime.StopGround;
import org.jspecify.annotations.Nullable;

/**
 * An event as a row.
 *
 * @param ground code of a stop's ground; of an extension none, its ground is free words
 * @param document document, or the words of the end
 */
public record EventRow(
    String event,
    Instant at,
    String actor,
    @Nullable String ground,
    @Nullable String groundTitle,
    String document,
    @Nullable Integer longer,
    @Nullable String approver,
    @Nullable String ending) {

  public static EventRow of(ClockEvent event) {
    Instant at = event.at();
    String by = event.by();
    return switch (event) {
      case ClockEvent.Started e ->
          new EventRow(name(e), at, by, null, null, e.document(), null, null, null);
      case ClockEvent.Stopped e ->
          new EventRow(
              name(e),
              at,
              by,
              e.ground().code(),
              e.ground().title(),
              e.document(),
              null,
              null,
              null);
      case ClockEvent.Resumed e ->
          new EventRow(name(e), at, by, null, null, e.document(), null, null, null);
      case ClockEvent.Extended e ->
          new EventRow(
              name(e), at, by, null, e.ground(), e.document(), e.longer(), e.approver(), null);
      case ClockEvent.Ended e ->
          new EventRow(name(e), at, by, null, null, e.words(), null, null, e.ending().name());
    };
  }

  private static String name(ClockEvent event) {
    return event.getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  static ClockEvent read(ResultSet row) throws SQLException {
    Instant at = row.getTimestamp("at").toInstant();
    String by = row.getString("actor");
    String document = row.getString("document");
    return switch (row.getString("event")) {
      case "STARTED" -> new ClockEvent.Started(at, by, document);
      case "STOPPED" ->
          new ClockEvent.Stopped(
              at, by, new StopGround(text(row, "ground"), text(row, "ground_title")), document);
      case "RESUMED" -> new ClockEvent.Resumed(at, by, document);
      case "EXTENDED" ->
          new ClockEvent.Extended(
              at,
              by,
              row.getInt("longer"),
              text(row, "ground_title"),
              document,
              text(row, "approver"));
      case "ENDED" -> new ClockEvent.Ended(at, by, Ending.valueOf(text(row, "ending")), document);
      default -> throw new IllegalStateException("unknown event " + row.getString("event"));
    };
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }
}
