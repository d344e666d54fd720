package org.jinye.supply.internal.run;

import java.util.List;
import java.util.Optional;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ReasonCount;
import org.jinye.supply.RejectReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads imports and their accounts, within the scope of whoever asks. */
@Component
public class ImportQuery {

  private static final String COLUMNS =
      """
      select id, unit_code, source, state, file_name, profile_title, sha256, bytes,
             stored_path is not null as file_kept, file_kind, charset, kind, header,
             same_as_import, corrects_import, phase, percent, started_by, received_at, started_at,
             ended_at, problem, coalesce(rows_read, 0) as rows_read,
             coalesce(rows_taken, 0) as rows_taken, coalesce(rows_changed, 0) as rows_changed,
             coalesce(rows_present, 0) as rows_present, coalesce(rows_rejected, 0) as rows_rejected
      from supply.import
      """;
  private static final String REASONS =
      """
      select reason, mainly, among from supply.import_reason where import_id = :id
      order by mainly desc, among desc, reason
      """;

  private final JdbcClient database;

  ImportQuery(JdbcClient database) {
    this.database = database;
  }

  public Optional<ImportRecord> find(long id) {
    return database
        .sql(COLUMNS + "where id = :id")
        .param("id", id)
        .query(ImportMapping.ROW)
        .optional();
  }

  /** Newest first. */
  public List<ImportRecord> list(int limit, long offset) {
    return database
        .sql(COLUMNS + "order by id desc limit :limit offset :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query(ImportMapping.ROW)
        .list();
  }

  public long count() {
    return database.sql("select count(*) from supply.import").query(Long.class).single();
  }

  /** By reason, the most frequent first. */
  public List<ReasonCount> listReasons(long id) {
    return database
        .sql(REASONS)
        .param("id", id)
        .query((row, n) ->
            new ReasonCount(
                RejectReason.find(row.getString(1)).orElseThrow(), row.getLong(2), row.getLong(3)))
        .list();
  }
}
