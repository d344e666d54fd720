package org.jinye.worktime.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jinye.worktime.ClockEvent;
import org.jinye.worktime.ClockOwner;
import org.jinye.worktime.ClockTerms;
import org.jinye.worktime.ClockTerms.Whose;
import org.jinye.worktime.Length;
import org.jinye.worktime.LimitClock;
import org.jspecify.annotations.Nullable;

/** Puts the rows of clocks joined with their events, in order of both, together to clocks. */
final class ClockRows {

  private final List<LimitClock> clocks = new ArrayList<>();
  private final List<ClockEvent> events = new ArrayList<>();
  private @Nullable LimitClock current;

  private ClockRows() {}

  static List<LimitClock> read(ResultSet rows) throws SQLException {
    var reading = new ClockRows();
    while (rows.next()) {
      reading.take(rows);
    }
    reading.finish();
    return reading.clocks;
  }

  private void take(ResultSet row) throws SQLException {
    if (current == null || current.id() != row.getLong("id")) {
      finish();
      current = bare(row);
    }
    events.add(EventRow.read(row));
  }

  private void finish() {
    if (current != null) {
      clocks.add(
          new LimitClock(
              current.id(),
              current.version(),
              current.unitCode(),
              current.owner(),
              current.subject(),
              current.terms(),
              events));
      events.clear();
    }
  }

  private static LimitClock bare(ResultSet row) throws SQLException {
    var length =
        new Length(row.getInt("length"), Length.Unit.valueOf(row.getString("length_unit")));
    var terms =
        new ClockTerms(
            row.getString("kind"),
            row.getString("title"),
            row.getString("article"),
            length,
            Whose.valueOf(row.getString("whose")),
            row.getInt("soon"));
    return new LimitClock(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("unit_code"),
        new ClockOwner(row.getString("owner_kind"), row.getString("owner_id")),
        row.getString("subject"),
        terms,
        List.of());
  }
}
