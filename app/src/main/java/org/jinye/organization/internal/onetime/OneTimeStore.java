package org.jinye.organization.internal.onetime;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps secrets sealed and recovery codes as digests. */
@Repository
class OneTimeStore {

  private static final String FIND =
      """
      select secret_sealed, confirmed_at, last_step from organization.one_time_password
      where account_id = :account
      """;
  private static final String BEGIN =
      """
      insert into organization.one_time_password (account_id, secret_sealed)
      values (:account, :sealed)
      on conflict (account_id) do nothing
      """;
  private static final String CONFIRM =
      """
      update organization.one_time_password set confirmed_at = :at, last_step = :step
      where account_id = :account and confirmed_at is null
      """;
  private static final String TAKE_STEP =
      """
      update organization.one_time_password set last_step = :step
      where account_id = :account and last_step < :step
      """;
  private static final String ADD_CODE =
      """
      insert into organization.recovery_code (account_id, code_index) values (:account, :index)
      """;
  private static final String TAKE_CODE =
      """
      update organization.recovery_code set used_at = :at
      where account_id = :account and code_index = :index and used_at is null
      """;
  private static final String CODES_LEFT =
      """
      select count(*) from organization.recovery_code
      where account_id = :account and used_at is null
      """;
  private static final String PURPOSE = "organization.recovery_code";

  private final JdbcClient database;
  private final Secrets secrets;

  OneTimeStore(JdbcClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  /**
   * What an account shares with its app.
   *
   * @param confirmedAt null while the app has not shown that it knows the secret
   * @param lastStep the newest step whose code was taken
   */
  record Kept(OneTimeSecret secret, @Nullable Instant confirmedAt, long lastStep) {}

  Optional<Kept> find(long accountId) {
    return database
        .sql(FIND)
        .param("account", accountId)
        .query((row, number) -> {
          Timestamp confirmed = row.getTimestamp("confirmed_at");
          return new Kept(
              new OneTimeSecret(secrets.open(row.getBytes("secret_sealed"))),
              confirmed == null ? null : confirmed.toInstant(),
              row.getLong("last_step"));
        })
        .optional();
  }

  /** Keeps it when there is none yet. */
  void begin(long accountId, OneTimeSecret secret) {
    database
        .sql(BEGIN)
        .param("account", accountId)
        .param("sealed", secrets.seal(secret.hex()))
        .update();
  }

  boolean confirm(long accountId, long step, Instant at) {
    return database
            .sql(CONFIRM)
            .param("account", accountId)
            .param("step", step)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** False when another request took this step or a later one first. */
  boolean takeStep(long accountId, long step) {
    return database.sql(TAKE_STEP).param("account", accountId).param("step", step).update() == 1;
  }

  /** These instead of those before. */
  void replaceCodes(long accountId, List<String> codes) {
    removeCodes(accountId);
    for (String code : codes) {
      database
          .sql(ADD_CODE)
          .param("account", accountId)
          .param("index", index(accountId, code))
          .update();
    }
  }

  boolean takeCode(long accountId, String code, Instant at) {
    return database
            .sql(TAKE_CODE)
            .param("account", accountId)
            .param("index", index(accountId, code))
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  int codesLeft(long accountId) {
    return database.sql(CODES_LEFT).param("account", accountId).query(Integer.class).single();
  }

  void remove(long accountId) {
    removeCodes(accountId);
    database
        .sql("delete from organization.one_time_password where account_id = :account")
        .param("account", accountId)
        .update();
  }

  private void removeCodes(long accountId) {
    database
        .sql("delete from organization.recovery_code where account_id = :account")
        .param("account", accountId)
        .update();
  }

  private String index(long accountId, String code) {
    return secrets.index(PURPOSE, accountId + " " + code);
  }
}
