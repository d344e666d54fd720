package org.jinye.cases.internal.receipt;

/**
 * Numbers that pay nothing any more, as they were typed.
 *
 * @param last empty for the first one alone
 * @param how name of the standing: void or lost
 */
public record Spoiling(String first, String last, String how, String on, String reason) {

  public Spoiling {
    first = ReceiptNumber.clean(first);
    last = ReceiptNumber.clean(last);
    last = last.isEmpty() ? first : last;
    reason = reason.strip();
  }
}
