package org.jinye.cases.internal.receipt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of a book, and what became of it.
 *
 * @param on the day of the payment, or since when it is void or lost
 * @param fileId the case whose payment used it
 * @param spoiltId what says that it is void or lost
 * @param words why it is void or lost
 */
public record ReceiptNumberRow(
    long bookId,
    String unitCode,
    String number,
    NumberStanding standing,
    @Nullable LocalDate on,
    @Nullable Long fen,
    @Nullable Long fileId,
    String caseNumber,
    String partyName,
    @Nullable Long spoiltId,
    String words,
    String holder) {}
