package org.jinye.cases.internal.receipt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A book of fiscal receipts, or a batch of electronic ones, and how many of its numbers stand how.
 *
 * @param issuer the finance department that gave it
 * @param holder who has it; empty while nobody was given it
 */
public record ReceiptBook(
    long id,
    int version,
    String unitCode,
    Kind kind,
    String firstNumber,
    String lastNumber,
    LocalDate receivedOn,
    String issuer,
    String holder,
    @Nullable LocalDate givenOn,
    String givenBy,
    @Nullable LocalDate returnedOn,
    String returnedBy,
    String madeBy,
    long numbers,
    long used,
    long voided,
    long lost) {

  /** What the finance department calls it. */
  public enum Kind {
    CONFISCATION("罚没财物票据"),
    SPOT("当场处罚罚款收据"),
    ELECTRONIC("财政电子票据");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Where it is. */
  public enum State {
    IN_STORE("未领用"),
    GIVEN("领用中"),
    RETURNED("已交回");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public State state() {
    if (returnedOn != null) {
      return State.RETURNED;
    }
    return givenOn == null ? State.IN_STORE : State.GIVEN;
  }

  public long count(NumberStanding standing) {
    return switch (standing) {
      case USED -> used;
      case VOID -> voided;
      case LOST -> lost;
      case UNUSED -> numbers - used - voided - lost;
    };
  }

  /** Whether nothing was ever done with it: what was entered wrongly may go. */
  public boolean isUntouched() {
    return givenOn == null && count(NumberStanding.UNUSED) == numbers;
  }

  public String title() {
    return firstNumber.equals(lastNumber) ? firstNumber : firstNumber + "—" + lastNumber;
  }
}
