package org.jinye.evidence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.Attachment.Withdrawal;
import org.jinye.evidence.Owner;
import org.jinye.evidence.Position;
import org.jinye.evidence.Revision;
import org.jinye.evidence.Scanned;
import org.jspecify.annotations.Nullable;

/** An attachment as the database has it. */
final class AttachmentRow {

  static final String COLUMNS =
      """
       id, unit_code, owner_kind, owner_id, kind, kind_title, title, act, taken_on, longitude,
      latitude, position_source, photographed_at, file_name, media_type, size_bytes, sha256, scan,
      kept_because, replaces, revision, revision_reason, added_by, added_by_id, added_at,
      withdrawn_by, withdrawn_at, withdrawal_reason
      """;

  private AttachmentRow() {}

  static Attachment read(ResultSet row, int line) throws SQLException {
    return new Attachment(
        row.getLong("id"),
        new Owner(row.getString("owner_kind"), row.getString("owner_id")),
        row.getString("unit_code"),
        row.getString("kind"),
        row.getString("kind_title"),
        row.getString("title"),
        row.getString("act"),
        row.getObject("taken_on", LocalDate.class),
        position(row),
        row.getObject("photographed_at", LocalDateTime.class),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getLong("size_bytes"),
        row.getString("sha256"),
        Scanned.valueOf(row.getString("scan")),
        row.getString("kept_because"),
        revision(row),
        row.getString("added_by"),
        row.getLong("added_by_id"),
        instant(row, "added_at"),
        withdrawal(row));
  }

  private static @Nullable Position position(ResultSet row) throws SQLException {
    String source = row.getString("position_source");
    return source == null
        ? null
        : new Position(
            row.getBigDecimal("longitude"),
            row.getBigDecimal("latitude"),
            Position.Source.valueOf(source));
  }

  private static Revision revision(ResultSet row) throws SQLException {
    int number = row.getInt("revision");
    return number == 1
        ? Revision.FIRST
        : new Revision(number, row.getLong("replaces"), row.getString("revision_reason"));
  }

  private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    String by = row.getString("withdrawn_by");
    return by == null
        ? null
        : new Withdrawal(by, instant(row, "withdrawn_at"), row.getString("withdrawal_reason"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
