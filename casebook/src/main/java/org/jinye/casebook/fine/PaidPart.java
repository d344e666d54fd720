package org.jinye.casebook.fine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.Money;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.penalty.AdditionalFine;

/**
 * A part of the fine with what was paid of it.
 *
 * @param payments receipts, or the parts of receipts, that pay it
 */
public record PaidPart(DueDay due, List<Receipt> payments) {

  public PaidPart {
    payments = List.copyOf(payments);
  }

  /** Earlier payments pay earlier parts; what is over pays none. */
  static List<PaidPart> of(List<DueDay> dues, List<Receipt> receipts) {
    List<Receipt> left =
        new ArrayList<>(receipts.stream().sorted(Comparator.comparing(Receipt::on)).toList());
    List<PaidPart> parts = new ArrayList<>();
    for (DueDay due : dues) {
      List<Receipt> taken = new ArrayList<>();
      long open = due.money().fen();
      while (open > 0 && !left.isEmpty()) {
        Receipt receipt = left.removeFirst();
        long used = Math.min(open, receipt.money().fen());
        taken.add(new Receipt(receipt.number(), receipt.on(), new Money(used)));
        open -= used;
        if (used < receipt.money().fen()) {
          left.addFirst(
              new Receipt(receipt.number(), receipt.on(), new Money(receipt.money().fen() - used)));
        }
      }
      parts.add(new PaidPart(due, taken));
    }
    return parts;
  }

  public Money paid() {
    return payments.stream().map(Receipt::money).reduce(Money.ZERO, Money::plus);
  }

  public boolean isPaid() {
    return paid().equals(due.money());
  }

  /** How many days it was, or is, too late. */
  public long overdueDays(LocalDate today) {
    LocalDate end = findSettledOn().orElse(today);
    return Math.max(0, ChronoUnit.DAYS.between(due.lastDay(), end));
  }

  Money additionalFine(LocalDate today, List<AdditionalFine.Span> suspended) {
    return AdditionalFine.of(due.money(), due.lastDay(), today, payments, suspended).total();
  }

  private Optional<LocalDate> findSettledOn() {
    return isPaid() && !payments.isEmpty()
        ? Optional.of(payments.getLast().on())
        : Optional.empty();
  }
}
