package org.jinye.demo.internal.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.casebook.WorkDays;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.example.Setting;
import org.jinye.cases.CaseRow;
import org.jinye.cases.Cases;
import org.jinye.cases.TakenFile;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.worktime.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two years of penalty cases in all counties: most of them whole and archived, some with a fault of
 * each kind that the review knows, the last months' at every stage.
 */
@Component
class Prosecuting {

  private static final int CASES = 300;
  private static final int DAYS = 730;

  /** Cases found less than so many days ago may still be open. */
  private static final int FRESH = 120;

  private static final int FLAWED_OF_TEN = 3;
  private static final int TEN = 10;

  /** Every so many decisions one is not made public. */
  private static final int FORGOTTEN = 37;

  /** Every so many cases one in which nothing is paid. */
  private static final int UNPAID = 4;

  /** Cases of networks, found so many days ago. */
  private static final int NETWORKED = 4;

  private static final int NETWORK_DAYS = 160;

  private static final List<String> COUNTIES =
      List.of("990101", "990102", "990103", "990104", "990105");
  private static final List<String> CAMPAIGNS = List.of("", "", "", "清网行动", "春雷行动");
  private static final List<Course> COURSES = List.of(Course.values());
  private static final List<String> RULES = CaseFileExamples.rules().stream().sorted().toList();

  private final Cases cases;
  private final Receipting receipting;
  private final Networking networking;
  private final People people;
  private final WorkDays workDays;
  private final TransactionTemplate transaction;

  Prosecuting(
      Cases cases,
      Receipting receipting,
      Networking networking,
      People people,
      WorkingDays workingDays,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.receipting = receipting;
    this.networking = networking;
    this.people = people;
    this.workDays = new Counted(workingDays);
    this.transaction = transaction;
  }

  /** The published calendar as the casebook counts by it. */
  private record Counted(WorkingDays workingDays) implements WorkDays {

    @Override
    public LocalDate plus(LocalDate day, int n) {
      return n == 0 ? day : workingDays.calendar().plusWorkingDays(day, n).day();
    }

    @Override
    public int between(LocalDate first, LocalDate last) {
      return workingDays.calendar().workingDaysBetween(first, last).days();
    }
  }

  void happen(CityPlan plan) {
    LocalDate today = plan.until().toLocalDate();
    Scope.system("演示")
        .run(() -> {
          transaction.executeWithoutResult(_ -> equip(today));
          transaction.executeWithoutResult(_ -> takeAll(plan.seed(), today));
          networking.happen(people.handlers().getFirst(), takeTransferred(today), today);
        });
  }

  /** Certificates of the handlers, and where a party turns to. */
  private void equip(LocalDate today) {
    LocalDate from = LocalDate.of(today.getYear() - 1, 1, 1);
    LocalDate to = from.plusYears(5).minusDays(1);
    for (String county : COUNTIES) {
      String name = People.nameOf(county).replace("烟草专卖局", "");
      cases.ensureRemedies(
          county, People.nameOf(People.CITY_CODE), name + "人民法院", name + "工商银行营业部");
      cases.ensureWarehouse(county, "涉案物品库", name + "专卖局院内");
    }
    cases.ensureRemedies(People.CITY_CODE, People.nameOf("99"), "金叶市中级人民法院", "金叶市工商银行营业部");
    int nth = 0;
    for (SignedIn handler : people.handlers()) {
      cases.ensureCertificate(
          handler.unitCode(),
          handler.name(),
          handler.accountId(),
          "99" + handler.unitCode() + "%03d".formatted(++nth),
          from,
          to);
    }
  }

  private void takeAll(long seed, LocalDate today) {
    var examples = new CaseFileExamples(workDays);
    var random = new SplittableRandom(seed);
    List<TakenFile> taken = new ArrayList<>();
    for (int nth = 0; nth < CASES; nth++) {
      String county = COUNTIES.get(nth % COUNTIES.size());
      LocalDate found = workDays.plus(today.minusDays(1 + random.nextInt(DAYS)), 0);
      var setting =
          new Setting(cases.bureau(county), workDays.plus(found.minusDays(1), 1), nth + 1);
      CaseFile file = file(examples, setting, nth, random, today);
      taken.add(
          new TakenFile(
              file,
              "demo/" + nth,
              county,
              file.officers().getFirst().name(),
              summary(file),
              CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size())),
              publishedOn(file, nth, today)));
    }
    receipting.number(taken, today).forEach(cases::takeOver);
  }

  /** Cases of the first county that went to the police, for its networks. */
  private List<CaseRow> takeTransferred(LocalDate today) {
    var examples = new CaseFileExamples(workDays);
    String county = COUNTIES.getFirst();
    List<CaseRow> taken = new ArrayList<>();
    for (int nth = 0; nth < NETWORKED; nth++) {
      LocalDate found = workDays.plus(today.minusDays(NETWORK_DAYS - nth), 1);
      var setting = new Setting(cases.bureau(county), found, CASES + 1 + nth);
      CaseFile file = examples.clean(Course.TRANSFERRED, setting, CASES + nth);
      taken.add(
          cases.takeOver(
              new TakenFile(
                  file,
                  "demo/network/" + nth,
                  county,
                  file.officers().getFirst().name(),
                  summary(file),
                  "")));
    }
    return taken;
  }

  private CaseFile file(
      CaseFileExamples examples,
      Setting setting,
      int nth,
      SplittableRandom random,
      LocalDate today) {
    Course course = COURSES.get(nth % COURSES.size());
    if (setting.found().isAfter(today.minusDays(FRESH))) {
      return examples.cleanOn(course, setting, nth, today);
    }
    if (nth % UNPAID == 0 && course == Course.PRESERVED) {
      CaseFile whole = examples.clean(course, setting, nth);
      return examples.cleanOn(course, setting, nth, whole.receipts().getFirst().on().minusDays(1));
    }
    return random.nextInt(TEN) < FLAWED_OF_TEN
        ? examples.flawed(RULES.get(nth % RULES.size()), setting, nth)
        : examples.clean(course, setting, nth);
  }

  /** Decisions become public some days later; one of many is forgotten. */
  private @Nullable LocalDate publishedOn(CaseFile file, int nth, LocalDate today) {
    LocalDate decided =
        Stream.of("penalty_decision", "spot_decision")
            .flatMap(kind -> file.papers(kind).stream())
            .map(Paper::date)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (decided == null || nth % FORGOTTEN == 0) {
      return null;
    }
    LocalDate on = workDays.plus(decided, 1 + nth % TEN);
    return on.isAfter(today) ? null : on;
  }

  private static String summary(CaseFile file) {
    return "%s在%s查获%s的卷烟 %d 种，%s。"
        .formatted(
            file.discovery().at().toLocalDate(),
            file.discovery().place(),
            file.findParty().map(Party::name).orElse("无人认领"),
            file.goods().size(),
            file.goods().isEmpty() ? "未查获物品" : file.goods().getFirst().nature().title());
  }
}
