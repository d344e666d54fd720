package org.jinye.casebook.fine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Money;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;

/**
 * When a fine is due: on the last day that the law gives, or as an approved paper extends or
 * divides it (行政处罚法第六十六条第二款).
 *
 * @param dues in the order of their days; together the fine
 * @param problems why an approved paper could not be followed, or goes too far
 */
public record PaymentPlan(List<DueDay> dues, List<String> problems) {

  private static final int PARTS = 2;

  public PaymentPlan {
    dues = List.copyOf(dues);
    problems = List.copyOf(problems);
  }

  /**
   * As the newest paper that the head approved says.
   *
   * @param lastDay the last day without extension
   * @param longest days by which it may be extended at most
   */
  static PaymentPlan of(CaseFile file, Money fine, LocalDate lastDay, int longest) {
    Optional<Paper> approved =
        file.papers("payment_extension").stream()
            .filter(PaymentPlan::isApproved)
            .reduce((a, b) -> b);
    return approved
        .map(paper -> read(paper, fine, lastDay, longest))
        .orElseGet(() -> new PaymentPlan(List.of(new DueDay(lastDay, fine)), List.of()));
  }

  private static PaymentPlan read(Paper paper, Money fine, LocalDate lastDay, int longest) {
    PaymentPlan whole = new PaymentPlan(List.of(new DueDay(lastDay, fine)), List.of());
    try {
      List<DueDay> dues =
          paper.find("instalments").isPresent()
              ? instalments(paper.text("instalments"))
              : paper.find("to").stream()
                  .map(day -> new DueDay(LocalDate.parse(day), fine))
                  .toList();
      if (dues.isEmpty()) {
        return whole.with("延期（分期）审批表没有写明延期至哪一天，也没有写明各期");
      }
      Money sum = dues.stream().map(DueDay::money).reduce(Money.ZERO, Money::plus);
      if (!sum.equals(fine)) {
        return whole.with("分期合计" + sum + "元，与罚款" + fine + "元不一致");
      }
      LocalDate latest = lastDay.plusDays(longest);
      PaymentPlan plan = new PaymentPlan(dues, List.of());
      return dues.getLast().lastDay().isAfter(latest)
          ? plan.with("最后一期" + dues.getLast().lastDay() + "晚于可以延长到的" + latest)
          : plan;
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException notReadable) {
      return whole.with("延期（分期）审批表的日期或者金额不能识别");
    }
  }

  private static List<DueDay> instalments(String words) {
    List<DueDay> dues = new ArrayList<>();
    for (String one : words.split("[;；\\n]", -1)) {
      if (one.isBlank()) {
        continue;
      }
      String[] parts = one.strip().split("\\s+", PARTS);
      if (parts.length < PARTS) {
        throw new IllegalArgumentException(one);
      }
      dues.add(
          new DueDay(LocalDate.parse(parts[0]), Money.ofYuan(new BigDecimal(parts[1].strip()))));
    }
    return dues.stream().sorted(Comparator.comparing(DueDay::lastDay)).toList();
  }

  private PaymentPlan with(String problem) {
    List<String> more = new ArrayList<>(problems);
    more.add(problem);
    return new PaymentPlan(dues, more);
  }

  private static boolean isApproved(Paper paper) {
    return paper.findOpinion(Opinion.Role.HEAD).filter(opinion -> opinion.on() != null).isPresent();
  }
}
