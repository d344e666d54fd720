package org.jinye.cases.internal;

import java.time.LocalDate;
import org.jinye.casebook.fine.FineAccount.Status;
import org.jspecify.annotations.Nullable;

/**
 * A decided fine.
 *
 * @param id of the case
 * @param payBy last day of the next part that is not paid; null = none is open
 * @param standing on the day of the last change
 */
public record FineRow(
    long id,
    String unitCode,
    String number,
    String cause,
    String partyName,
    LocalDate decidedOn,
    long fineFen,
    long paidFen,
    @Nullable LocalDate payBy,
    Status standing) {

  /** What is open is overdue from the day after the last. */
  public Status standingOn(LocalDate today) {
    boolean isOpen = standing == Status.OPEN || standing == Status.PARTLY_PAID;
    return isOpen && payBy != null && payBy.isBefore(today) ? Status.OVERDUE : standing;
  }

  public String url() {
    return "/cases/" + id + "/ledger#receipts";
  }
}
