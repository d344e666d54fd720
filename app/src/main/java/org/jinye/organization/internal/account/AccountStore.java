package org.jinye.organization.internal.account;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes accounts; every change is in the trail. */
@Repository
class AccountStore {

  private static final String ADD =
      """
      insert into organization.account (username, name, role, unit_code)
      values (:username, :name, :role, :unit)
      on conflict (username) do nothing
      returning id
      """;
  private static final String CHANGE =
      """
      update organization.account
      set name = :name, role = :role, unit_code = :unit, version = version + 1
      where id = :id and version = :version
      """;
  private static final String ENABLE =
      """
      update organization.account set enabled = :enabled, version = version + 1
      where id = :id and enabled <> :enabled
      """;
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('keeping accounts', 0))::text";

  private final JdbcClient database;

  AccountStore(JdbcClient database) {
    this.database = database;
  }

  /** Until the end of the transaction nobody else changes accounts. */
  void oneAtATime() {
    database.sql(ONE_AT_A_TIME).query(String.class).single();
  }

  /** The new account's id; empty when the user name is taken. */
  Optional<Long> add(AccountDetails details) {
    return database
        .sql(ADD)
        .param("username", details.username())
        .param("name", details.name())
        .param("role", details.role())
        .param("unit", details.unit())
        .query(Long.class)
        .optional();
  }

  /** False when somebody else has changed it since this version. */
  boolean change(long id, int version, AccountDetails details) {
    return database
            .sql(CHANGE)
            .param("id", id)
            .param("version", version)
            .param("name", details.name())
            .param("role", details.role())
            .param("unit", details.unit())
            .update()
        == 1;
  }

  void enable(long id, boolean enabled) {
    database.sql(ENABLE).param("id", id).param("enabled", enabled).update();
  }
}
