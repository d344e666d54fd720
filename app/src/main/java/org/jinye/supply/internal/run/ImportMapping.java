package org.jinye.supply.internal.run;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportSource;
import org.jinye.supply.ImportState;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.source.FileKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A row of {@code supply.import} as a record. */
final class ImportMapping {

  static final RowMapper<ImportRecord> ROW = (row, n) -> map(row);

  private ImportMapping() {}

  private static ImportRecord map(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    Array header = row.getArray("header");
    return new ImportRecord(
        row.getLong("id"),
        row.getString("unit_code"),
        ImportSource.valueOf(row.getString("source")),
        ImportState.valueOf(row.getString("state")),
        row.getString("file_name"),
        row.getString("profile_title"),
        row.getString("sha256"),
        row.getLong("bytes"),
        row.getBoolean("file_kept"),
        format(row),
        kind == null ? null : RecordKind.of(kind),
        header == null ? List.of() : Arrays.asList((String[]) header.getArray()),
        whole(row, "same_as_import"),
        whole(row, "corrects_import"),
        row.getString("phase"),
        row.getInt("percent"),
        row.getString("started_by"),
        row.getTimestamp("received_at").toInstant(),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        row.getString("problem"),
        new ImportRecord.Rows(
            row.getLong("rows_read"),
            row.getLong("rows_taken"),
            row.getLong("rows_changed"),
            row.getLong("rows_present"),
            row.getLong("rows_rejected")));
  }

  private static @Nullable String format(ResultSet row) throws SQLException {
    String kind = row.getString("file_kind");
    if (kind == null) {
      return null;
    }
    String charset = row.getString("charset");
    return FileKind.valueOf(kind).title() + (charset == null ? "" : "，字符集 " + charset);
  }

  static @Nullable Long whole(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
