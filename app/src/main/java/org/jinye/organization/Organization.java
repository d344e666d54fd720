package org.jinye.organization;

import java.util.List;
import java.util.Optional;
import org.jinye.organization.internal.password.Passwords;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units' tree and the accounts, within the asker's scope. */
@Component
public class Organization {

  private static final String UNITS =
      "select unit_code as code, name from organization.unit where unit_code like :prefix || '%'"
          + " order by unit_code";
  private static final String UNIT =
      "select unit_code as code, name from organization.unit where unit_code = :code";
  private static final String ADD_UNIT =
      """
      insert into organization.unit (unit_code, name) values (:code, :name)
      on conflict (unit_code) do nothing
      """;
  private static final String ADD_ACCOUNT =
      """
      insert into organization.account (username, name, role, unit_code, demo)
      values (:username, :name, :role, :unit, :demo)
      on conflict (username) do nothing
      returning id
      """;
  private static final String ACCOUNT =
      """
      select a.id, a.username,
             (select p.hash from organization.password p where p.account_id = a.id
              order by p.id desc limit 1) as password_hash,
             a.name, a.role, a.unit_code,
             coalesce(u.name, nullif(a.unit_code, ''), '全国') as unit_name, a.enabled
      from organization.account a
      left join organization.unit u on u.unit_code = a.unit_code
      """;
  private static final String ACCOUNT_BY_NAME = ACCOUNT + " where a.username = :username";
  private static final String DEMO_ACCOUNTS = ACCOUNT + " where a.demo order by a.id";

  private final JdbcClient database;
  private final Passwords passwords;

  Organization(JdbcClient database, Passwords passwords) {
    this.database = database;
    this.passwords = passwords;
  }

  /** The counties in sight, by code. */
  public List<Unit> listCounties() {
    return listUnits("").stream().filter(Unit::isCounty).toList();
  }

  /** Units whose code begins with the prefix, by code. */
  public List<Unit> listUnits(String prefix) {
    return database.sql(UNITS).param("prefix", prefix).query(Unit.class).list();
  }

  public Optional<Unit> findUnit(String code) {
    return database.sql(UNIT).param("code", code).query(Unit.class).optional();
  }

  /** Adds the unit when it is missing; one beyond the asker's scope is refused. */
  public void ensureUnit(String code, String name) {
    Scope scope = Scope.current();
    if (scope == null || !scope.holds(code)) {
      throw Refused.because("单位 " + code + " 不在您的管辖范围内。");
    }
    database.sql(ADD_UNIT).param("code", code).param("name", name).update();
  }

  /** Adds the account; one with the same name stays as it is. */
  @Transactional
  public void ensureAccount(NewAccount account) {
    Optional<Long> added = add(account);
    String by = Scope.required().actor();
    if (account.firstPassword() == FirstPassword.TEMPORARY) {
      added.ifPresent(id -> passwords.give(id, account.password(), by));
    } else {
      added.ifPresent(id -> passwords.choose(id, account.password(), by));
    }
  }

  private Optional<Long> add(NewAccount account) {
    return database
        .sql(ADD_ACCOUNT)
        .param("username", account.username())
        .param("name", account.name())
        .param("role", account.role().name())
        .param("unit", account.unitCode())
        .param("demo", account.firstPassword() == FirstPassword.DEMO)
        .query(Long.class)
        .optional();
  }

  public Optional<SignedIn> findAccount(String username) {
    return database
        .sql(ACCOUNT_BY_NAME)
        .param("username", username)
        .query(SignedIn.Account.class)
        .optional()
        .map(SignedIn::new);
  }

  public boolean hasAccounts() {
    return database
        .sql("select exists (select from organization.account)")
        .query(Boolean.class)
        .single();
  }

  /** The accounts with the published demo password. */
  public List<SignedIn> listDemoAccounts() {
    return database.sql(DEMO_ACCOUNTS).query(SignedIn.Account.class).list().stream()
        .map(SignedIn::new)
        .toList();
  }

  /** Whether accounts with the published demo password exist. */
  public boolean hasDemoAccounts() {
    return database
        .sql("select exists (select from organization.account where demo)")
        .query(Boolean.class)
        .single();
  }
}
