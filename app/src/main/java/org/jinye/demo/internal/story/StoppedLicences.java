package org.jinye.demo.internal.story;

import java.time.LocalDate;
import java.util.List;
import org.jinye.retailers.KnownLicence.Step;
import org.jinye.retailers.SupplyStatus;
import org.jspecify.annotations.Nullable;

/**
 * Why shops are supplied no longer: in turn every state that a licence can have, so that a small
 * city shows them too.
 */
final class StoppedLicences {

  static final List<String> PAUSES = List.of("经营者外出，申请停业", "店面装修，申请停业", "经营者住院，申请停业");

  private static final int OVERSTAYED_AFTER = 45;

  private final LocalDate today;
  private int suspended;
  private int ended;

  StoppedLicences(LocalDate today) {
    this.today = today;
  }

  /**
   * The end of a licence.
   *
   * @param lastDay when it ran out; null = it has the usual term
   */
  record End(List<Step> steps, @Nullable LocalDate lastDay) {}

  /**
   * The next.
   *
   * @param lastOrder nothing happens before
   */
  End next(SupplyStatus status, LocalDate lastOrder, LocalDate from, String issuer) {
    LocalDate on = notAfterToday(lastOrder.plusDays(3));
    return status == SupplyStatus.SUSPENDED ? paused(on) : ended(on, from, issuer);
  }

  private End paused(LocalDate on) {
    int turn = suspended++;
    if (turn % 4 == 0) {
      Step taken = new Step(on, "WITHDRAWN", null, "涉嫌以虚假材料取得许可证，先行收回，撤销许可的程序正在办理", "");
      return new End(List.of(taken), null);
    }
    boolean overstayed = turn % 2 == 1 && on.isBefore(today.minusDays(OVERSTAYED_AFTER));
    LocalDate until = overstayed ? on.plusMonths(1) : today.plusDays(20 + turn % 60);
    String ground = PAUSES.get(turn % PAUSES.size());
    return new End(List.of(new Step(on, "SUSPENDED", until, ground, "")), null);
  }

  private End ended(LocalDate on, LocalDate from, String issuer) {
    int turn = ended++;
    String paper = "%s〔%d〕第%d号".formatted(issuer.charAt(0) + "烟许撤", on.getYear(), turn + 1);
    return switch (turn % 6) {
      case 0 -> new End(List.of(step(on, "CLOSED", "经营者申请歇业", "")), null);
      case 1 ->
          new End(
              List.of(
                  step(on, "CLOSED", "经营者申请歇业", ""),
                  step(notAfterToday(on.plusDays(7)), "CANCELLED", "歇业后办理注销", "")),
              null);
      case 2 ->
          new End(
              List.of(step(on, "REVOKED", "一年内因违法经营烟草制品被处罚两次以上", paper.replace('撤', '罚'))), null);
      case 3 -> new End(List.of(step(on, "ANNULLED", "以不正当手段取得许可证", paper)), null);
      case 4 -> new End(List.of(step(on, "WITHDRAWN", "责令整改逾期未改，收回许可证", "")), null);
      default -> new End(List.of(), on.isAfter(from) ? notAfterToday(on).minusDays(1) : on);
    };
  }

  private LocalDate notAfterToday(LocalDate day) {
    return day.isAfter(today) ? today : day;
  }

  private static Step step(LocalDate on, String state, String ground, String document) {
    return new Step(on, state, null, ground, document);
  }
}
