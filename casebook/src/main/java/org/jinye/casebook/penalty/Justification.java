package org.jinye.casebook.penalty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure leaves its tier.
 *
 * @param reason in writing; empty without one
 * @param discussedOn the day of the collective discussion; null without one
 */
public record Justification(String reason, @Nullable LocalDate discussedOn) {

  public static final Justification NONE = new Justification("", null);
}
