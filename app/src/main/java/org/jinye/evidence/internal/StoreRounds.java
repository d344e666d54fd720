package org.jinye.evidence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds in which files are hashed again, and what there is to hash. */
@Repository
public class StoreRounds {

  private static final String ROUND =
      """
      select id, started_at, last_sha256, checked, bytes, damaged, first_damaged, finished_at
      from evidence.store_check
      """;
  private static final String CONTENTS =
      """
      select sha256, max(size_bytes) as size_bytes
      from (select sha256, size_bytes from evidence.attachment where sha256 > :last
            union all
            select sha256, size_bytes from evidence.document_template where sha256 > :last) c
      group by sha256
      order by sha256
      limit :most
      """;
  private static final String NOTE =
      """
      update evidence.store_check
      set last_sha256 = :hash, checked = checked + 1, bytes = bytes + :size,
          damaged = damaged + case when :intact then 0 else 1 end,
          first_damaged = case when :intact then first_damaged else coalesce(first_damaged, :hash) end
      where id = :id
      """;
  private static final String SUMS =
      """
      select count(*) as attachments, count(distinct sha256) as contents,
             coalesce(sum(size_bytes), 0) as bytes
      from evidence.attachment
      """;

  private final JdbcClient database;

  StoreRounds(JdbcClient database) {
    this.database = database;
  }

  /**
   * A round.
   *
   * @param firstDamaged hash of the first content that did not match; null while all did
   * @param finishedAt null while it is under way
   */
  public record Round(
      long id,
      Instant startedAt,
      String lastSha256,
      long checked,
      long bytes,
      long damaged,
      @Nullable String firstDamaged,
      @Nullable Instant finishedAt) {}

  record Content(String sha256, long sizeBytes) {}

  /** What the asker's units have. */
  public record Sums(long attachments, long contents, long bytes) {}

  public Sums sums() {
    return database.sql(SUMS).query(Sums.class).single();
  }

  /** The newest round. */
  public Optional<Round> findLast() {
    return database.sql(ROUND + " order by id desc limit 1").query(StoreRounds::read).optional();
  }

  Optional<Round> findOpen() {
    return findLast().filter(round -> round.finishedAt() == null);
  }

  void open(Timestamp now) {
    database
        .sql("insert into evidence.store_check (started_at) values (:now)")
        .param("now", now)
        .update();
  }

  void close(long id, Timestamp now) {
    database
        .sql("update evidence.store_check set finished_at = :now where id = :id")
        .param("now", now)
        .param("id", id)
        .update();
  }

  List<Content> listContents(String last, int most) {
    return database
        .sql(CONTENTS)
        .param("last", last)
        .param("most", most)
        .query(Content.class)
        .list();
  }

  void note(long id, Content content, boolean intact) {
    database
        .sql(NOTE)
        .param("id", id)
        .param("hash", content.sha256())
        .param("size", content.sizeBytes())
        .param("intact", intact)
        .update();
  }

  private static Round read(ResultSet row, int line) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    return new Round(
        row.getLong("id"),
        row.getTimestamp("started_at").toInstant(),
        row.getString("last_sha256"),
        row.getLong("checked"),
        row.getLong("bytes"),
        row.getLong("damaged"),
        row.getString("first_damaged"),
        finished == null ? null : finished.toInstant());
  }
}
