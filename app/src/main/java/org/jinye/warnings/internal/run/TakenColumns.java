package org.jinye.warnings.internal.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/** The columns of a run that say where it was computed: all are there, or none is. */
final class TakenColumns {

  static final String NAMES = "taken_from, taken_digest, engine, computed_by, computed_at";

  private TakenColumns() {}

  static @Nullable Taken read(ResultSet row) throws SQLException {
    String folder = row.getString("taken_from");
    Timestamp computed = row.getTimestamp("computed_at");
    return folder == null || computed == null
        ? null
        : new Taken(
            folder,
            row.getString("taken_digest"),
            row.getString("engine"),
            row.getString("computed_by"),
            computed.toInstant());
  }
}
