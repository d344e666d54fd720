package org.jinye.demo.internal.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Receipt;
import org.jinye.cases.ReceiptBooks;
import org.jinye.cases.TakenBook;
import org.jinye.cases.TakenFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The books that the counties' receipts come from: numbers in the order of the payments, now and
 * then one spoilt in writing, one lost, the last book half used and a fresh one in store.
 */
@Component
class Receipting {

  private static final int BOOK = 25;

  /** Every so many numbers one is void. */
  private static final int VOID = 17;

  /** The only number of a county that is lost. */
  private static final int LOST = 12;

  private static final int DAYS_BEFORE = 5;
  private static final String ISSUER = "金叶市财政局";

  private final ReceiptBooks books;

  Receipting(ReceiptBooks books) {
    this.books = books;
  }

  /** A payment that the numbers go to: which file, which of its receipts. */
  private record Payment(int file, int rank, LocalDate on) {}

  /** What the numbers of a county were used for, in their order; null = spoilt. */
  private record Used(@Nullable Payment payment, LocalDate on) {}

  /** The files with numbers from books; the books are registered. */
  List<TakenFile> number(List<TakenFile> files, LocalDate today) {
    Map<Payment, String> numbers = new HashMap<>();
    payments(files)
        .forEach((unit, payments) -> numbers.putAll(number(unit, payments, files, today)));
    return IntStream.range(0, files.size())
        .mapToObj(at -> with(files.get(at), at, numbers))
        .toList();
  }

  /** By unit, in the order of the days. */
  private static Map<String, List<Payment>> payments(List<TakenFile> files) {
    Map<String, List<Payment>> payments = new TreeMap<>();
    for (int at = 0; at < files.size(); at++) {
      List<Receipt> receipts = files.get(at).file().receipts();
      for (int rank = 0; rank < receipts.size(); rank++) {
        if (!receipts.get(rank).number().isEmpty()) {
          payments
              .computeIfAbsent(files.get(at).unitCode(), _ -> new ArrayList<>())
              .add(new Payment(at, rank, receipts.get(rank).on()));
        }
      }
    }
    payments.values().forEach(list -> list.sort(Comparator.comparing(Payment::on)));
    return payments;
  }

  private Map<Payment, String> number(
      String unit, List<Payment> payments, List<TakenFile> files, LocalDate today) {
    List<Used> used = new ArrayList<>();
    for (Payment payment : payments) {
      int nth = used.size() + 1;
      if (nth % VOID == 0 || nth == LOST) {
        used.add(new Used(null, payment.on()));
      }
      used.add(new Used(payment, payment.on()));
    }
    Map<Payment, String> numbers = new HashMap<>();
    for (int at = 0; at < used.size(); at++) {
      Payment payment = used.get(at).payment();
      if (payment != null) {
        numbers.put(payment, number(unit, at + 1));
      }
    }
    for (int start = 0; start < used.size(); start += BOOK) {
      List<Used> part = used.subList(start, Math.min(used.size(), start + BOOK));
      String holder = files.get(payments.getFirst().file()).by();
      take(unit, start, part, holder, today);
    }
    books.takeOver(
        new TakenBook(
            "demo/fresh/" + unit,
            unit,
            number(unit, bookEnd(used.size()) + 1),
            number(unit, bookEnd(used.size()) + BOOK),
            used.getLast().on(),
            ISSUER,
            "",
            null,
            null,
            List.of()),
        People.nameOf(unit));
    return numbers;
  }

  private static int bookEnd(int used) {
    return (used + BOOK - 1) / BOOK * BOOK;
  }

  private void take(String unit, int start, List<Used> part, String holder, LocalDate today) {
    LocalDate first = part.getFirst().on();
    LocalDate last = part.getLast().on().plusDays(DAYS_BEFORE);
    boolean isReturned = part.size() == BOOK && !last.isAfter(today);
    List<TakenBook.Spoilt> spoilt = new ArrayList<>();
    for (int at = 0; at < part.size(); at++) {
      if (part.get(at).payment() == null) {
        boolean isLost = start + at + 1 == LOST;
        spoilt.add(
            new TakenBook.Spoilt(
                number(unit, start + at + 1),
                isLost,
                part.get(at).on(),
                isLost ? "外出执法途中遗失，已登报声明" : "填写错误，三联齐全"));
      }
    }
    books.takeOver(
        new TakenBook(
            "demo/" + start + "/" + unit,
            unit,
            number(unit, start + 1),
            number(unit, start + BOOK),
            first.minusDays(2 * DAYS_BEFORE),
            ISSUER,
            holder,
            first.minusDays(DAYS_BEFORE),
            isReturned ? last : null,
            spoilt),
        People.nameOf(unit));
  }

  /** 8 digits: those of the county, then the running number. */
  private static String number(String unit, int nth) {
    return "0" + unit.substring(unit.length() - 2) + "%05d".formatted(nth);
  }

  private static TakenFile with(TakenFile taken, int at, Map<Payment, String> numbers) {
    List<Receipt> receipts = taken.file().receipts();
    List<Receipt> numbered =
        IntStream.range(0, receipts.size())
            .mapToObj(rank -> {
              Receipt one = receipts.get(rank);
              String number = numbers.getOrDefault(new Payment(at, rank, one.on()), one.number());
              return new Receipt(number, one.on(), one.money());
            })
            .toList();
    CaseFile file = taken.file().withReceipts(numbered);
    return new TakenFile(
        file,
        taken.key(),
        taken.unitCode(),
        taken.by(),
        taken.summary(),
        taken.campaign(),
        taken.publishedOn());
  }
}
