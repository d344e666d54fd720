package org.jinye.organization.internal.chart;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The workbooks that were given, sealed and kept by their hash: they hold identity numbers. */
@Repository
public class KeptCharts {

  private static final String KEEP =
      """
      insert into organization.chart_file (unit_code, hash, file_name, content_sealed, given_by, given_at)
      values (:unit, :hash, :name, :content, :by, :at)
      on conflict (unit_code, hash) do update set given_at = excluded.given_at
      returning id
      """;
  private static final String ROWS =
      """
      select id, hash, file_name, given_by, given_at, accepted_by, accepted_at, accepted_changes
      from organization.chart_file
      """;
  private static final String ACCEPT =
      """
      update organization.chart_file
      set accepted_by = :by, accepted_at = :at, accepted_changes = :changes where id = :id
      """;

  private final JdbcClient database;
  private final Secrets secrets;
  private final Clock clock;

  KeptCharts(JdbcClient database, Secrets secrets, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param acceptedAt null = never
   */
  public record Kept(
      long id,
      String hash,
      String fileName,
      String givenBy,
      Instant givenAt,
      @Nullable String acceptedBy,
      @Nullable Instant acceptedAt,
      int changes) {}

  public long keep(SignedIn me, String fileName, byte[] content) {
    return database
        .sql(KEEP)
        .param("unit", me.unitCode())
        .param("hash", hash(content))
        .param("name", fileName)
        .param("content", secrets.seal(Base64.getEncoder().encodeToString(content)))
        .param("by", me.name())
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  public List<Kept> list() {
    return database
        .sql(ROWS + " order by given_at desc limit 50")
        .query((row, n) ->
            new Kept(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                row.getTimestamp(7) == null ? null : row.getTimestamp(7).toInstant(),
                row.getInt(8)))
        .list();
  }

  public Optional<Kept> find(long id) {
    return list().stream().filter(kept -> kept.id() == id).findFirst();
  }

  public Optional<byte[]> findContent(long id) {
    return database
        .sql("select content_sealed from organization.chart_file where id = :id")
        .param("id", id)
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(sealed -> Base64.getDecoder().decode(secrets.open(sealed)));
  }

  public void accepted(SignedIn me, long id, int changes) {
    database
        .sql(ACCEPT)
        .param("id", id)
        .param("by", me.name())
        .param("at", Timestamp.from(clock.instant()))
        .param("changes", changes)
        .update();
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
