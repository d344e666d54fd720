package org.jinye.supply.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people made of rejected rows, for the next import. */
@Component
class RejectCorrections {

  private static final String ADD =
      """
      insert into supply.reject_correction (import_id, line, unit_code, fields, corrected_by, corrected_at)
      select id, :line, unit_code, :fields, :by, :at from supply.import where id = :id
      on conflict do nothing
      """;
  private static final String CHANGE =
      """
      update supply.reject_correction
      set fields = :fields, corrected_by = :by, corrected_at = :at, version = version + 1
      where import_id = :id and line = :line and version = :version
      """;
  private static final String DROP =
      "delete from supply.reject_correction where import_id = :id and line = :line and version = :version";

  /** Version of a row that nobody corrected yet. */
  static final int NONE = -1;

  private final JdbcClient database;
  private final Clock clock;

  RejectCorrections(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Returns false, having done nothing, when somebody else was first.
   *
   * @param version of the correction that the person saw
   */
  boolean save(long importId, long line, List<String> fields, String by, int version) {
    var statement =
        version == NONE ? database.sql(ADD) : database.sql(CHANGE).param("version", version);
    return statement
            .param("id", importId)
            .param("line", line)
            .param("fields", fields.toArray(String[]::new))
            .param("by", by)
            .param("at", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** Puts the row back to what came. */
  boolean drop(long importId, long line, int version) {
    return database
            .sql(DROP)
            .param("id", importId)
            .param("line", line)
            .param("version", version)
            .update()
        == 1;
  }
}
