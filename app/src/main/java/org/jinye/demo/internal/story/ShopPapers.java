package org.jinye.demo.internal.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinye.platform.Weeks;
import org.jinye.retailers.KnownLicence;
import org.jinye.retailers.KnownLicence.Step;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.SupplyStatus;
import org.jspecify.annotations.Nullable;

/**
 * The licences of a shop: one that runs as long as it orders, most of the older shops with the one
 * before, and what became of the licence of a shop that is supplied no longer.
 */
final class ShopPapers {

  private static final String SUPPLIER = "金叶市烟草公司";
  private static final int TERM_YEARS = 5;
  private static final int TERM_DAYS = 1_820;
  private static final int SOON = 60;

  /** So many shops to one that orders on after its licence ran out. */
  private static final int EXPIRED = 600;

  private static final int OLDER = 6;
  private static final int RESUMED = 40;

  private final CityPlan plan;
  private final LocalDate today;
  private final LocalDate firstMonday;
  private final StoppedLicences stopped;

  ShopPapers(CityPlan plan) {
    this.plan = plan;
    this.today = plan.until().toLocalDate();
    this.firstMonday = Weeks.monday(plan.firstWeek());
    this.stopped = new StoppedLicences(today);
  }

  /** The oldest first. Shops come in the order of their numbers. */
  List<KnownLicence> of(Retailer shop, String person, String issuer, @Nullable Trade trade) {
    Lot lot = Lot.of(plan.seed(), "licence " + shop.retailerId());
    LocalDate last = trade == null ? firstMonday : trade.last();
    LocalDate from = from(lot, trade);
    LocalDate to = from.plusYears(TERM_YEARS).minusDays(1);
    List<Step> steps = List.of();
    if (shop.status() != SupplyStatus.NORMAL) {
      from = firstMonday.minusDays(lot.whole(100, 1_000));
      StoppedLicences.End end = stopped.next(shop.status(), last, from, issuer);
      to = end.lastDay() == null ? from.plusYears(TERM_YEARS).minusDays(1) : end.lastDay();
      from = end.lastDay() == null ? from : to.minusYears(TERM_YEARS).plusDays(1);
      steps = end.steps();
    } else if (lot.onceIn(RESUMED)) {
      steps = pauseBefore(firstMonday, from, lot);
    }
    List<KnownLicence> licences = new ArrayList<>();
    boolean renewed = (trade != null && trade.first().isBefore(from)) || lot.onceIn(OLDER);
    if (renewed && !isNew(trade)) {
      licences.add(before(from, shop, person, issuer));
    }
    licences.add(new KnownLicence(shop.retailerId(), person, SUPPLIER, issuer, from, to, steps));
    return licences;
  }

  /** A shop that began to order within the weeks got its licence shortly before. */
  private LocalDate from(Lot lot, @Nullable Trade trade) {
    if (trade != null && isNew(trade)) {
      return trade.first().minusDays(lot.whole(8, 20));
    }
    LocalDate end =
        lot.onceIn(EXPIRED)
            ? today.minusDays(lot.whole(1, 6))
            : today.plusDays(lot.onceIn(30) ? lot.whole(1, SOON) : lot.whole(SOON, TERM_DAYS));
    return end.minusYears(TERM_YEARS).plusDays(1);
  }

  private boolean isNew(@Nullable Trade trade) {
    return trade != null && trade.first().isAfter(firstMonday.plusWeeks(3));
  }

  private static KnownLicence before(LocalDate next, Retailer shop, String person, String issuer) {
    Step replaced = new Step(next, "CANCELLED", null, "有效期届满前申请延续，准予延续并换发新证", "");
    LocalDate from = next.minusYears(TERM_YEARS);
    return new KnownLicence(
        shop.retailerId(), person, SUPPLIER, issuer, from, next.minusDays(1), List.of(replaced));
  }

  private static List<Step> pauseBefore(LocalDate orders, LocalDate from, Lot lot) {
    LocalDate on = orders.minusDays(lot.whole(120, 300));
    if (!on.isAfter(from)) {
      return List.of();
    }
    LocalDate back = on.plusDays(lot.whole(40, 80));
    return List.of(
        new Step(on, "SUSPENDED", on.plusDays(90), lot.pick(StoppedLicences.PAUSES), ""),
        new Step(back, "VALID", null, "申请恢复营业", ""));
  }
}
