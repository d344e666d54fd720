package org.jinye.organization.internal.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinye.organization.PostKind;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts with the roles that they have today, within the asker's scope. */
@Repository
public class Accounts {

  private static final String ACCOUNT =
      """
      select a.id, a.username,
             coalesce((select w.hash from organization.password w where w.account_id = a.id
                       order by w.id desc limit 1), '') as password_hash,
             a.name, a.role, a.unit_code, p.id as person,
             coalesce(u.name, nullif(a.unit_code, ''), '全国') as unit_name,
             a.enabled and coalesce(p.left_on, :day) >= :day as enabled,
             array(select distinct d.kind from organization.duties(p.id, :day) d) as kinds
      from organization.account a
      left join organization.unit u on u.unit_code = a.unit_code
      left join organization.person p on p.account_id = a.id
      """;
  private static final String BY_NAME = ACCOUNT + " where a.username = :username";
  private static final String BY_ID = ACCOUNT + " where a.id = :id";
  private static final String DEMO = ACCOUNT + " where a.demo order by a.id";

  private final JdbcClient database;
  private final Clock clock;

  Accounts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<SignedIn.Account> find(String username) {
    return database
        .sql(BY_NAME)
        .param("username", username)
        .param("day", LocalDate.now(clock))
        .query(Accounts::account)
        .optional();
  }

  public Optional<SignedIn.Account> find(long id) {
    return database
        .sql(BY_ID)
        .param("id", id)
        .param("day", LocalDate.now(clock))
        .query(Accounts::account)
        .optional();
  }

  /** Those with the published demo password. */
  public List<SignedIn.Account> listDemo() {
    return database.sql(DEMO).param("day", LocalDate.now(clock)).query(Accounts::account).list();
  }

  private static SignedIn.Account account(ResultSet row, int number) throws SQLException {
    boolean linked = row.getObject("person") != null;
    Set<Role> roles =
        linked
            ? PostKind.rolesOf(Set.of((String[]) row.getArray("kinds").getArray()))
            : Set.of(Role.valueOf(row.getString("role")));
    return new SignedIn.Account(
        row.getLong("id"),
        row.getString("username"),
        row.getString("password_hash"),
        row.getString("name"),
        roles,
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getBoolean("enabled"));
  }
}
