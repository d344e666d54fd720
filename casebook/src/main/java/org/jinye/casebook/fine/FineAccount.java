package org.jinye.casebook.fine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Money;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.WorkDays;
import org.jinye.casebook.penalty.AdditionalFine;
import org.jinye.casebook.procedure.Limit;
import org.jinye.casebook.procedure.ServedOn;

/**
 * The account of a fine on a day.
 *
 * @param fine as decided
 * @param parts what is due when, with what was paid; empty before the decision was served
 * @param paid all receipts together
 * @param overdueDays of the part that is, or was, latest
 * @param additional what lateness adds up to the day, at most the fine
 * @param problems what is wrong with extension or instalments
 */
public record FineAccount(
    Money fine,
    List<PaidPart> parts,
    Money paid,
    long overdueDays,
    Money additional,
    Status status,
    List<String> problems) {

  public FineAccount {
    parts = List.copyOf(parts);
    problems = List.copyOf(problems);
  }

  /** How it stands. */
  public enum Status {
    NO_FINE("没有罚款"),
    NOT_SERVED("决定书未送达，尚未起算"),
    OPEN("待缴纳"),
    PARTLY_PAID("已缴部分，其余未到期"),
    OVERDUE("逾期未缴"),
    ADDITIONAL_OPEN("罚款已缴清，逾期加处罚款未缴"),
    PAID("已缴清");

    private final String title;

    Status(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * On a day.
   *
   * @param suspended spans of review and lawsuit, in which nothing is added
   */
  public static FineAccount of(
      CaseFile file, LocalDate today, WorkDays workDays, List<AdditionalFine.Span> suspended) {
    Decision decision = file.decision();
    Money fine = decision == null ? Money.ZERO : decision.fine();
    List<Receipt> receipts =
        file.receipts().stream().filter(receipt -> !receipt.on().isAfter(today)).toList();
    Money paid = receipts.stream().map(Receipt::money).reduce(Money.ZERO, Money::plus);
    Optional<LocalDate> served = findServedOn(file).filter(day -> !day.isAfter(today));
    if (fine.equals(Money.ZERO) || served.isEmpty()) {
      Status status = fine.equals(Money.ZERO) ? Status.NO_FINE : Status.NOT_SERVED;
      return new FineAccount(fine, List.of(), paid, 0, Money.ZERO, status, List.of());
    }
    Limit limit = Limit.get("PAY", served.get());
    LocalDate lastDay = lastDay(served.get(), limit, workDays);
    PaymentPlan plan = PaymentPlan.of(file, fine, lastDay, limit.longest());
    List<PaidPart> parts = PaidPart.of(plan.dues(), receipts);
    Money additional =
        parts.stream()
            .map(part -> part.additionalFine(today, suspended))
            .reduce(Money.ZERO, Money::plus);
    long overdue = parts.stream().mapToLong(part -> part.overdueDays(today)).max().orElse(0);
    return new FineAccount(
        fine,
        parts,
        paid,
        overdue,
        additional,
        status(parts, today, fine.plus(additional), paid),
        plan.problems());
  }

  /** What is still to be paid of the fine. */
  public Money unpaid() {
    return new Money(Math.max(0, fine.fen() - paid.fen()));
  }

  /** What is still to be paid of fine and additional fine. */
  public Money outstanding() {
    return new Money(Math.max(0, fine.plus(additional).fen() - paid.fen()));
  }

  /** Until when the next open part may be paid; empty when none is open. */
  public Optional<LocalDate> findNextDay() {
    return parts.stream()
        .filter(part -> !part.isPaid())
        .map(part -> part.due().lastDay())
        .findFirst();
  }

  /** The last day of a party's limit moves to the next working day. */
  private static LocalDate lastDay(LocalDate served, Limit limit, WorkDays workDays) {
    return workDays.plus(served.plusDays(limit.length() - 1L), 1);
  }

  private static Status status(List<PaidPart> parts, LocalDate today, Money all, Money paid) {
    if (parts.stream().allMatch(PaidPart::isPaid)) {
      return paid.compareTo(all) >= 0 ? Status.PAID : Status.ADDITIONAL_OPEN;
    }
    if (parts.stream().anyMatch(part -> !part.isPaid() && part.due().lastDay().isBefore(today))) {
      return Status.OVERDUE;
    }
    return paid.equals(Money.ZERO) ? Status.OPEN : Status.PARTLY_PAID;
  }

  /** A decision on the spot is handed over with its day. */
  private static Optional<LocalDate> findServedOn(CaseFile file) {
    Optional<LocalDate> spot = file.findPaper("spot_decision").map(Paper::date);
    return spot.isPresent()
        ? spot
        : file.findPaper("penalty_decision").flatMap(paper -> ServedOn.of(file, paper));
  }
}
