package org.jinye.platform.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.secret.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that were sent, sealed and kept by their hash, within the scope of who sent them. */
@Repository
public class SentFiles {

  private static final int LONGEST_NAME = 200;
  private static final String KEEP =
      """
      insert into platform.sent_file (unit_code, purpose, hash, file_name, content_sealed, sent_by, sent_at)
      values (:unit, :purpose, :hash, :name, :content, :by, :at)
      on conflict (unit_code, purpose, hash) do update set sent_at = excluded.sent_at
      returning id
      """;
  private static final String ROWS =
      """
      select id, hash, file_name, sent_by, sent_at, accepted_by, accepted_at,
             accepted_changes as changes
      from platform.sent_file where purpose = :purpose
      """;
  private static final String NEWEST = ROWS + " order by sent_at desc limit 50";
  private static final String ONE = ROWS + " and id = :id";
  private static final String CONTENT =
      "select content_sealed from platform.sent_file where id = :id and purpose = :purpose";
  private static final String ACCEPT =
      """
      update platform.sent_file
      set accepted_by = :by, accepted_at = :at, accepted_changes = :changes where id = :id
      """;

  private static final String FORGET =
      "delete from platform.sent_file where accepted_at is null and sent_at < :before";

  private static final String TURN =
      "select pg_try_advisory_xact_lock(hashtextextended('sent files ' || :purpose, 0))";

  private final JdbcClient database;
  private final Secrets secrets;
  private final Clock clock;

  SentFiles(JdbcClient database, Secrets secrets, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Keeps a file; the same one sent again is the same. */
  public long keep(SignedIn me, String purpose, String fileName, byte[] content) {
    return database
        .sql(KEEP)
        .param("unit", me.unitCode())
        .param("purpose", purpose)
        .param("hash", hash(content))
        .param("name", fileName.substring(0, Math.min(LONGEST_NAME, fileName.length())))
        .param("content", secrets.seal(Base64.getEncoder().encodeToString(content)))
        .param("by", me.name())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /**
   * Deletes files that were looked at and not taken over; what was taken over stays as its proof.
   *
   * @return how many
   */
  public int forget(Instant sentBefore) {
    return database.sql(FORGET).param("before", sentBefore.atOffset(ZoneOffset.UTC)).update();
  }

  /** The newest first. */
  public List<SentFile> list(String purpose) {
    return database.sql(NEWEST).param("purpose", purpose).query(SentFile.class).list();
  }

  public Optional<SentFile> find(String purpose, long id) {
    return database
        .sql(ONE)
        .param("purpose", purpose)
        .param("id", id)
        .query(SentFile.class)
        .optional();
  }

  public Optional<byte[]> findContent(String purpose, long id) {
    return database
        .sql(CONTENT)
        .param("purpose", purpose)
        .param("id", id)
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(sealed -> Base64.getDecoder().decode(secrets.open(sealed)));
  }

  /**
   * Whether no other file of the purpose is being taken over; held until the transaction ends. Two
   * who compare at once would both write what both found missing.
   */
  public boolean takeTurn(String purpose) {
    return database.sql(TURN).param("purpose", purpose).query(Boolean.class).single();
  }

  /** To be called in the transaction that takes the file over. */
  public void accepted(String by, long id, int changes) {
    database
        .sql(ACCEPT)
        .param("id", id)
        .param("by", by)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("changes", changes)
        .update();
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
