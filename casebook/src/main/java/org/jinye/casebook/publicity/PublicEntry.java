package org.jinye.casebook.publicity;

import java.time.LocalDate;

/**
 * A line of the public list.
 *
 * @param number of the decision
 * @param party redacted
 * @param cause words of the cause
 * @param result what was decided
 * @param body who decided
 */
public record PublicEntry(
    String number,
    String party,
    String cause,
    String basis,
    String result,
    String body,
    LocalDate day) {}
