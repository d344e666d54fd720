package org.jinye.casebook.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.Money;
import org.jinye.casebook.Receipt;

/**
 * The additional fine for late payment, day by day: a share of what is unpaid at the beginning of
 * each day, at most the fine itself (Administrative Penalty Law art. 72); days of a review or a
 * lawsuit do not count (art. 73).
 *
 * @param days one entry for each day after the last day of payment
 */
public record AdditionalFine(List<Day> days) {

  public AdditionalFine {
    days = List.copyOf(days);
  }

  /** A span of days, both included. */
  public record Span(LocalDate from, LocalDate to) {
    boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /**
   * What one day adds.
   *
   * @param added on that day
   * @param total up to and with that day
   * @param words how it comes about
   */
  public record Day(LocalDate on, Money added, Money total, String words) {}

  /**
   * The additional fine up to a day.
   *
   * @param lastDay the last day of payment
   * @param payments what was paid and when; a payment counts from the next day on
   * @param suspended spans of review and lawsuit
   */
  public static AdditionalFine of(
      Money fine, LocalDate lastDay, LocalDate upTo, List<Receipt> payments, List<Span> suspended) {
    List<LateRate> rates = CasebookFiles.list("additional_fines", LateRate.class);
    List<Day> days = new ArrayList<>();
    BigDecimal exact = BigDecimal.ZERO;
    Money total = Money.ZERO;
    for (LocalDate on = lastDay.plusDays(1); !on.isAfter(upTo); on = on.plusDays(1)) {
      LateRate rate = rateOn(rates, on);
      BigDecimal most = fine.yuan().multiply(rate.atMost());
      BigDecimal unpaid = unpaid(fine, payments, on);
      LocalDate day = on;
      String words;
      if (suspended.stream().anyMatch(span -> span.contains(day))) {
        words = "复议、诉讼期间不计算（" + Citation.of("处罚法 73条3款").text() + "）";
      } else if (unpaid.signum() == 0) {
        words = "罚款已缴清，不再计算";
      } else if (exact.compareTo(most) >= 0) {
        words = "已达罚款数额，不再增加（" + rate.basis().text() + "）";
      } else {
        exact = exact.add(unpaid.multiply(rate.rate())).min(most);
        words =
            unpaid.toPlainString()
                + "元×"
                + Shares.percent(rate.rate())
                + "（"
                + rate.basis().text()
                + "）"
                + (exact.compareTo(most) == 0 ? "，累计以罚款数额为限" : "");
      }
      Money now = Money.ofYuan(exact);
      days.add(new Day(on, new Money(now.fen() - total.fen()), now, words));
      total = now;
    }
    return new AdditionalFine(days);
  }

  /** What it comes to. */
  public Money total() {
    return days.isEmpty() ? Money.ZERO : days.getLast().total();
  }

  private static BigDecimal unpaid(Money fine, List<Receipt> payments, LocalDate on) {
    long paid =
        payments.stream()
            .filter(receipt -> receipt.on().isBefore(on))
            .mapToLong(receipt -> receipt.money().fen())
            .sum();
    return new Money(Math.max(0, fine.fen() - paid)).yuan();
  }

  private static LateRate rateOn(List<LateRate> rates, LocalDate day) {
    return rates.stream()
        .filter(rate -> rate.isValidOn(day))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no rate of the additional fine on " + day));
  }
}
