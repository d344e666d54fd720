package org.jinye.organization.internal.password;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The passwords of the accounts in scope, with those they had before. */
@Component
public class Passwords {

  private static final String ADD =
      """
      insert into organization.password (account_id, hash, temporary, set_by, set_at)
      values (:account, :hash, :temporary, :by, :at)
      """;
  private static final String LAST =
      "select hash from organization.password where account_id = :account order by id desc limit :n";
  private static final String IS_TEMPORARY =
      """
      select temporary from organization.password
      where account_id = :account order by id desc limit 1
      """;

  private final JdbcClient database;
  private final PasswordEncoder encoder;
  private final Clock clock;

  Passwords(JdbcClient database, PasswordEncoder encoder, Clock clock) {
    this.database = database;
    this.encoder = encoder;
    this.clock = clock;
  }

  /** The rules' problems, and whether the password is one of the account's last. */
  public Set<PasswordProblem> problems(
      String password, long accountId, String username, String name) {
    Set<PasswordProblem> problems = PasswordRules.problems(password, username, name);
    if (problems.isEmpty() && wasUsed(password, accountId)) {
      problems.add(PasswordProblem.USED_BEFORE);
    }
    return problems;
  }

  private boolean wasUsed(String password, long accountId) {
    return database
        .sql(LAST)
        .param("account", accountId)
        .param("n", PasswordRules.REMEMBERED)
        .query(String.class)
        .list()
        .stream()
        .anyMatch(hash -> encoder.matches(password, hash));
  }

  /** The account's owner chose it. */
  public void choose(long accountId, String password, String by) {
    add(accountId, password, by, false);
  }

  /** Somebody else gave it: it must be changed at the next sign-in. */
  public void give(long accountId, String password, String by) {
    add(accountId, password, by, true);
  }

  private void add(long accountId, String password, String by, boolean temporary) {
    database
        .sql(ADD)
        .param("account", accountId)
        .param("hash", encoder.encode(password))
        .param("temporary", temporary)
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  public boolean isTemporary(long accountId) {
    return database
        .sql(IS_TEMPORARY)
        .param("account", accountId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
