package org.jinye.demo.internal.story;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.oversight.CallResult;
import org.jinye.oversight.Oversight;
import org.jinye.oversight.Oversight.Heard;
import org.jinye.oversight.RideReport;
import org.jinye.oversight.ShopVisit;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.worktime.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A month of order calls with a day missed here and there, shops visited and vehicles ridden along
 * with; one county has ridden too seldom.
 */
@Component
class Overseeing {

  private static final int WORKING_DAYS = 20;
  private static final int CALLS = 9;
  private static final int SHOPS = 3;
  private static final String DILIGENT = "990101";
  private static final String FORGETFUL = "990103";
  private static final String LATE = "990104";
  private static final List<String> COUNTIES =
      List.of(DILIGENT, "990102", FORGETFUL, LATE, "990105");

  private final Oversight oversight;
  private final Retailers retailers;
  private final WorkingDays workingDays;
  private final People people;
  private final Deeds deeds;
  private final TransactionTemplate transaction;
  private final ZoneId zone;

  Overseeing(
      Oversight oversight,
      Retailers retailers,
      WorkingDays workingDays,
      People people,
      Deeds deeds,
      TransactionTemplate transaction,
      Clock clock) {
    this.oversight = oversight;
    this.retailers = retailers;
    this.workingDays = workingDays;
    this.people = people;
    this.deeds = deeds;
    this.transaction = transaction;
    this.zone = clock.getZone();
  }

  void happen(CityPlan plan) {
    LocalDate today = plan.until().toLocalDate();
    List<LocalDate> days = days(today);
    for (String county : COUNTIES) {
      SignedIn who = people.countySupervisor(county);
      draw(county, days);
      deeds.once("order calls of " + county, who, () -> listen(who, days, plan));
      deeds.once("landed sales of " + county, who, () -> visit(who, days, plan));
      deeds.once("rides of " + county, who, () -> ride(who, days, plan));
    }
    deeds.once("what was missed", people.citySupervisor(), oversight::raiseMissed);
  }

  /** The system draws, not a person; what is drawn already stays. */
  private void draw(String county, List<LocalDate> days) {
    Scope.system("订货电话抽查")
        .run(() ->
            transaction.executeWithoutResult(
                status -> oversight.draw(county, days, day -> at(day, 6, 10))));
  }

  /** The last working days before today, oldest first. */
  private List<LocalDate> days(LocalDate today) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = today.minusDays(1); days.size() < WORKING_DAYS; day = day.minusDays(1)) {
      if (workingDays.calendar().isWorkingDay(day)) {
        days.addFirst(day);
      }
    }
    return days;
  }

  private void listen(SignedIn who, List<LocalDate> days, CityPlan plan) {
    for (int n = 0; n < days.size(); n++) {
      LocalDate day = days.get(n);
      Lot lot = Lot.of(plan.seed(), "calls " + who.unitCode() + day);
      boolean isForgotten = who.unitCode().equals(FORGETFUL) && n == days.size() - 6;
      boolean isLate = who.unitCode().equals(LATE) && n == days.size() - 9;
      LocalDate on = isLate ? day.plusDays(5) : day;
      boolean isHalf = n == days.size() - 1;
      if (!isForgotten) {
        oversight.hear(who, day, heard(lot, isHalf ? 4 : CALLS), at(on, 16, lot.whole(0, 50)));
      }
    }
  }

  private static List<Heard> heard(Lot lot, int calls) {
    List<Heard> heard = new ArrayList<>();
    for (int n = 0; n < calls; n++) {
      heard.add(
          switch (lot.whole(0, 79)) {
            case 0 -> new Heard(CallResult.PUSHED, "电访员两次劝客户再加 3 条，客户勉强同意。");
            case 1 -> new Heard(CallResult.TIED, "紧俏品规要求同时订 2 条滞销品规。");
            case 2 -> new Heard(CallResult.NOT_THE_OWNER, "接电话的不是店主，说是替亲戚订的。");
            case 3 -> new Heard(CallResult.DIFFERENT, "通话中订 5 条，订单为 8 条。");
            case 4 -> new Heard(CallResult.NO_RECORDING, "录音只有 4 秒，已请营销中心补调。");
            default -> new Heard(CallResult.AS_RECORDED, "");
          });
    }
    return heard;
  }

  private void visit(SignedIn who, List<LocalDate> days, CityPlan plan) {
    List<String> shops;
    try (var all = retailers.streamOf(who.unitCode())) {
      // who orders; a shop without a licence has no order day
      shops = all.filter(shop -> shop.orderWeekday() != null).map(Retailer::retailerId).toList();
    }
    for (int n = 0; n < SHOPS && !shops.isEmpty(); n++) {
      Lot lot = Lot.of(plan.seed(), "landed " + who.unitCode() + n);
      LocalDate on = days.get(days.size() - 1 - 3 * n);
      String shop = shops.get(lot.whole(0, shops.size() - 1));
      oversight.checkShop(who, found(shop, on, n, who.unitCode()), at(on, 15, lot.whole(0, 50)));
    }
  }

  private static ShopVisit found(String shop, LocalDate on, int n, String unit) {
    String key = "demo-landed-" + shop + "-" + on;
    if (n == 1 && unit.equals(FORGETFUL)) {
      Map<String, String> odd = Map.of("at_the_door", "送货员把货放在隔壁店。", "signed_by_shop", "隔壁店主代签。");
      return new ShopVisit(shop, on, odd, "informal", 0, "已要求物流部门说明。", key);
    }
    if (n == 2) {
      Map<String, String> odd = Map.of("at_the_door", "店主外出。");
      return new ShopVisit(shop, on, odd, "exception_point", 0, "存货点有交接签字。", key);
    }
    if (n == 0 && unit.equals(LATE)) {
      return new ShopVisit(shop, on, Map.of(), "", 400, "店主称少 2 条，已约送货员对质。", key);
    }
    return new ShopVisit(shop, on, Map.of(), "", 0, "", key);
  }

  /** Three last month, of the forgetful county one; this month only one has begun. */
  private void ride(SignedIn who, List<LocalDate> days, CityPlan plan) {
    YearMonth now = YearMonth.from(plan.until());
    oversight.owe(now.minusMonths(1));
    oversight.owe(now);
    int rides = who.unitCode().equals(FORGETFUL) ? 1 : 3;
    for (int n = 0; n < rides; n++) {
      ride(who, ridden(now.minusMonths(1).atDay(6 + 8 * n)), n, plan);
    }
    LocalDate newest = days.get(days.size() - 3);
    if (who.unitCode().equals(DILIGENT) && YearMonth.from(newest).equals(now)) {
      ride(who, newest, rides, plan);
    }
  }

  private void ride(SignedIn who, LocalDate day, int n, CityPlan plan) {
    Lot lot = Lot.of(plan.seed(), "ride " + who.unitCode() + n);
    oversight.deliveriesByRoute(who.unitCode(), day).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .ifPresent(route -> {
          boolean isShort = n == 1 && who.unitCode().equals(LATE);
          boolean isLeft = n == 3 && who.unitCode().equals(DILIGENT);
          String words = isShort ? "车上少 1 条，送货员称装车遗漏，次日补送。" : "放在门口货架，店主电话确认。";
          oversight.rideAlong(
              who,
              new RideReport(
                  who.unitCode(),
                  day,
                  route,
                  "金A·%05d".formatted(lot.whole(10000, 99999)),
                  lot.whole(6, 12),
                  isShort ? 200 : 0,
                  isLeft ? 3 : 0,
                  words),
              at(day, 17, lot.whole(0, 50)));
        });
  }

  /** The working day on or after it. */
  private LocalDate ridden(LocalDate day) {
    return workingDays.calendar().rollToWorkingDay(day).day();
  }

  private Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(zone).toInstant();
  }
}
