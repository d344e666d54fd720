package org.jinye.demo.internal.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinye.organization.Chart;
import org.jinye.organization.FirstPassword;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.numbering.DocumentNumbers;
import org.springframework.stereotype.Component;

/** The demo city's bureaus, people and accounts; all accounts bear the published password. */
@Component
class People {

  static final String CITY_CODE = "9901";
  static final String CITY_SUPERVISOR = "shiju";

  private static final String SECOND = "shiju2";
  private static final String LEADER = "lingdao";
  private static final String PASSWORD = "jinye-demo";
  private static final Map<String, String> UNITS =
      new TreeMap<>(
          Map.of(
              "99",
              "示范省烟草专卖局",
              CITY_CODE,
              "金叶市烟草专卖局",
              "990101",
              "栖云区烟草专卖局",
              "990102",
              "禾渡区烟草专卖局",
              "990103",
              "松岚县烟草专卖局",
              "990104",
              "雁浦县烟草专卖局",
              "990105",
              "石漱县烟草专卖局"));
  private static final List<NewAccount> ACCOUNTS =
      List.of(
          account(CITY_SUPERVISOR, "市局内管员", Role.SUPERVISOR, CITY_CODE),
          account(SECOND, "市局内管员乙", Role.SUPERVISOR, CITY_CODE),
          account("xianju01", "栖云区内管员", Role.SUPERVISOR, "990101"),
          account("xianju02", "禾渡区内管员", Role.SUPERVISOR, "990102"),
          account("xianju03", "松岚县内管员", Role.SUPERVISOR, "990103"),
          account("xianju04", "雁浦县内管员", Role.SUPERVISOR, "990104"),
          account("xianju05", "石漱县内管员", Role.SUPERVISOR, "990105"),
          account(LEADER, "市局分管领导", Role.LEADER, CITY_CODE),
          account("guanliyuan", "系统管理员", Role.ADMINISTRATOR, CITY_CODE));
  private static final String MARKETING = "yingxiao";
  private static final String SERVICE = "kehu01";
  private static final List<String> HANDLERS = List.of("chengban01", "chengban02", "jiancha01");
  private static final List<String> REVIEWERS = List.of("fazhi01", "fazhi02");
  private static final List<NewAccount> OFFICERS =
      List.of(
          account("chengban01", "栖云区承办人", Role.CASE_HANDLER, "990101"),
          account("jiancha01", "栖云区检查员", Role.INSPECTOR, "990101"),
          account("chengban02", "禾渡区承办人", Role.CASE_HANDLER, "990102"),
          account("fazhi01", "栖云区法制员", Role.LEGAL_REVIEWER, "990101"),
          account("fazhi02", "禾渡区法制员", Role.LEGAL_REVIEWER, "990102"),
          account("juzhang01", "栖云区局长", Role.LEADER, "990101"));
  private static final List<NewAccount> BUSINESS =
      List.of(
          account(MARKETING, "市营销中心客户经理", Role.ACCOUNT_MANAGER, CITY_CODE + "0005"),
          account(SERVICE, "栖云区客户经理", Role.ACCOUNT_MANAGER, "99010105"));

  private static final Map<String, String> WORDS =
      Map.of(
          CITY_CODE, "金烟", "990101", "栖烟", "990102", "禾烟", "990103", "松烟", "990104", "雁烟", "990105",
          "石烟");

  private final Organization organization;
  private final DocumentNumbers numbers;

  People(Organization organization, DocumentNumbers numbers) {
    this.organization = organization;
    this.numbers = numbers;
  }

  /**
   * Makes units with their words, accounts, posts, people and absences that are missing.
   *
   * @param today some are away on this day
   */
  void ensure(LocalDate today) {
    UNITS.forEach(organization::ensureUnit);
    WORDS.forEach((unit, word) -> numbers.setWord(unit, "", word));
    ACCOUNTS.forEach(organization::ensureAccount);
    Chart chart = Staffing.of(UNITS);
    organization.adopt(chart, "示范数据");
    OFFICERS.forEach(organization::ensureAccount);
    BUSINESS.forEach(organization::ensureAccount); // of units that the chart brings
    Away.of(chart, today).forEach(organization::ensureAbsence);
  }

  /** Those who handle cases. */
  List<SignedIn> handlers() {
    return HANDLERS.stream().map(this::signedIn).toList();
  }

  /** The legal reviewer with that account. */
  SignedIn reviewer(long accountId) {
    return REVIEWERS.stream()
        .map(this::signedIn)
        .filter(one -> one.accountId() == accountId)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no demo reviewer " + accountId));
  }

  /** The legal reviewer of a unit. */
  SignedIn reviewerOf(String unitCode) {
    return REVIEWERS.stream()
        .map(this::signedIn)
        .filter(one -> one.unitCode().equals(unitCode))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no demo reviewer of " + unitCode));
  }

  static String nameOf(String unitCode) {
    return UNITS.getOrDefault(unitCode, unitCode);
  }

  SignedIn citySupervisor() {
    return signedIn(CITY_SUPERVISOR);
  }

  /** For what needs another person than the first. */
  SignedIn secondCitySupervisor() {
    return signedIn(SECOND);
  }

  SignedIn leader() {
    return signedIn(LEADER);
  }

  /** Files what the city's marketing owes. */
  SignedIn marketing() {
    return signedIn(MARKETING);
  }

  /** Files for the customer service of 990101. */
  SignedIn customerService() {
    return signedIn(SERVICE);
  }

  /** Whoever checks what lies in the unit; what is about the city is checked by the city. */
  SignedIn countySupervisor(String unitCode) {
    return unitCode.equals(CITY_CODE)
        ? citySupervisor()
        : signedIn("xianju" + unitCode.substring(CITY_CODE.length()));
  }

  private SignedIn signedIn(String username) {
    return Scope.system("演示")
        .get(() -> organization.findAccount(username))
        .orElseThrow(() -> new IllegalStateException("no demo account " + username));
  }

  private static NewAccount account(String username, String name, Role role, String unit) {
    return new NewAccount(username, PASSWORD, name, role, unit, FirstPassword.DEMO);
  }
}
