package org.jinye.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.organization.internal.absence.KeepingAbsences;
import org.jinye.organization.internal.chart.Charts;
import org.jinye.organization.internal.password.Passwords;
import org.jinye.organization.internal.standing.Accounts;
import org.jinye.organization.internal.standing.StandIns;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units' tree and the accounts, within the asker's scope. */
@Component
public class Organization {

  private static final String UNIT_ROWS =
      """
      select unit_code as code, name, kind, nullif(line, '') as line, short_name, address,
             valid_from, valid_to
      from organization.unit
      """;
  private static final String UNITS =
      UNIT_ROWS + " where unit_code like :prefix || '%' order by unit_code";
  private static final String UNIT = UNIT_ROWS + " where unit_code = :code";
  private static final String ABOVE =
      UNIT_ROWS + " where starts_with(:own, unit_code) and unit_code <> :own order by unit_code";
  private static final String NAME_ABOVE =
      "select name from organization.unit where unit_code = :code and starts_with(:own, unit_code)";
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
  private final JdbcClient database;
  private final Passwords passwords;
  private final Accounts accounts;
  private final StandIns standIns;
  private final Charts charts;
  private final KeepingAbsences absences;

  Organization(
      JdbcClient database,
      Passwords passwords,
      Accounts accounts,
      StandIns standIns,
      Charts charts,
      KeepingAbsences absences) {
    this.database = database;
    this.passwords = passwords;
    this.accounts = accounts;
    this.standIns = standIns;
    this.charts = charts;
    this.absences = absences;
  }

  /** The counties in sight, by code. */
  public List<Unit> listCounties() {
    return listUnits("").stream().filter(Unit::isCounty).toList();
  }

  /** Units whose code begins with the prefix, by code. */
  public List<Unit> listUnits(String prefix) {
    return database.sql(UNITS).param("prefix", prefix).query(Unit.class).list();
  }

  /** Names of all units in sight by code, in the order of the codes. */
  public Map<String, String> unitNames() {
    Map<String, String> names = new LinkedHashMap<>();
    listUnits("").forEach(unit -> names.put(unit.code(), unit.name()));
    return names;
  }

  /**
   * The same with the units above one's own: papers and rules come from there, and who gets one may
   * know the sender's name.
   */
  public Map<String, String> unitNamesWithThoseAbove() {
    Map<String, String> names = new LinkedHashMap<>();
    String own = Scope.required().unitCode();
    Scope.system("单位名称")
        .run(() ->
            database
                .sql(ABOVE)
                .param("own", own)
                .query(Unit.class)
                .list()
                .forEach(unit -> names.put(unit.code(), unit.name())));
    names.putAll(unitNames());
    return names;
  }

  /** The name of a unit in sight or above one's own; the code where it is neither. */
  public String unitName(String code) {
    Optional<Unit> inSight = findUnit(code);
    if (inSight.isPresent()) {
      return inSight.get().name();
    }
    String own = Scope.required().unitCode();
    return Scope.system("单位名称")
        .get(() ->
            database
                .sql(NAME_ABOVE)
                .param("code", code)
                .param("own", own)
                .query(String.class)
                .optional())
        .orElse(code);
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

  /** The account with the roles that it has today. */
  public Optional<SignedIn> findAccount(String username) {
    return accounts.find(username).map(SignedIn::new);
  }

  /** The same by its id; without the password's hash. */
  public Optional<SignedIn> findAccount(long id) {
    return accounts
        .find(id)
        .map(SignedIn::new)
        .map(account -> {
          account.eraseCredentials();
          return account;
        });
  }

  /**
   * Who stands in for the account on the day: the person named in its absence, else the B persons
   * of its posts, where they are not away themselves. Empty when nobody is away.
   */
  public List<StandIn> standIns(long accountId, LocalDate day) {
    return standIns.of(accountId, day);
  }

  /**
   * Takes over units, posts, people and holdings in one transaction of its own. What is there
   * already stays; what is not in the chart stays too.
   *
   * @throws IllegalArgumentException when the chart has problems; nothing is written then
   */
  public void adopt(Chart chart, String reason) {
    charts.adopt(chart, reason);
  }

  /** Enters who is away; nothing happens when an absence of that person has one of the days. */
  public void ensureAbsence(NewAbsence absence) {
    absences.ensure(absence);
  }

  public boolean hasAccounts() {
    return database
        .sql("select exists (select from organization.account)")
        .query(Boolean.class)
        .single();
  }

  /** The accounts with the published demo password. */
  public List<SignedIn> listDemoAccounts() {
    return accounts.listDemo().stream().map(SignedIn::new).toList();
  }

  /** Whether accounts with the published demo password exist. */
  public boolean hasDemoAccounts() {
    return database
        .sql("select exists (select from organization.account where demo)")
        .query(Boolean.class)
        .single();
  }
}
