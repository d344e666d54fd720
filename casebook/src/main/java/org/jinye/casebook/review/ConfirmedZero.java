package org.jinye.casebook.review;

import java.time.LocalDate;

/**
 * A person found that the whole file is worth nothing.
 *
 * @param zero id of the {@link WholeFileZero}
 * @param by who found it
 * @param words why
 */
public record ConfirmedZero(String zero, String by, LocalDate on, String words) {}
