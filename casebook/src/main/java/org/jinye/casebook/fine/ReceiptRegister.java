package org.jinye.casebook.fine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The receipt numbers of one bureau: each is used for one payment, and a number that was reported
 * lost is used no more (行政处罚法第七十条).
 *
 * @param unitCode the bureau
 */
public record ReceiptRegister(String unitCode, List<Entry> entries) {

  public ReceiptRegister {
    entries = List.copyOf(entries);
  }

  /**
   * What became of a number.
   *
   * @param caseNumber the case whose payment it proves; empty for one lost before it was used
   */
  public record Entry(String number, State state, String caseNumber, LocalDate on) {}

  /** What became of it. */
  public enum State {
    USED,
    LOST
  }

  /** What became of an attempt. */
  public sealed interface Outcome {

    record Entered(ReceiptRegister register) implements Outcome {}

    /** Why not, as a sentence for who typed the number. */
    record Refused(String words) implements Outcome {}
  }

  public static ReceiptRegister of(String unitCode) {
    return new ReceiptRegister(unitCode, List.of());
  }

  /** A number for a payment. */
  public Outcome use(String number, String caseNumber, LocalDate on) {
    String typed = number.strip();
    if (typed.isEmpty()) {
      return new Outcome.Refused("请填写票据号码");
    }
    return find(typed)
        .<Outcome>map(entry -> new Outcome.Refused(refusal(entry)))
        .orElseGet(() -> entered(new Entry(typed, State.USED, caseNumber, on)));
  }

  /** A number whose paper is lost, used or not. */
  public Outcome lose(String number, LocalDate on) {
    String typed = number.strip();
    if (typed.isEmpty()) {
      return new Outcome.Refused("请填写票据号码");
    }
    Optional<Entry> entry = find(typed);
    if (entry.filter(one -> one.state() == State.LOST).isPresent()) {
      return new Outcome.Refused(refusal(entry.get()));
    }
    return entered(new Entry(typed, State.LOST, entry.map(Entry::caseNumber).orElse(""), on));
  }

  /** What became of a number last. */
  public Optional<Entry> find(String number) {
    return entries.stream().filter(entry -> entry.number().equals(number)).reduce((a, b) -> b);
  }

  private static String refusal(Entry entry) {
    return switch (entry.state()) {
      case USED -> "票据号码" + entry.number() + "已经用于案件" + entry.caseNumber();
      case LOST -> "票据号码" + entry.number() + "已于" + entry.on() + "登记遗失";
    };
  }

  private Outcome entered(Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    return new Outcome.Entered(new ReceiptRegister(unitCode, more));
  }
}
