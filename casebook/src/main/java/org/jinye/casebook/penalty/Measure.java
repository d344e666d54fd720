package org.jinye.casebook.penalty;

import org.jinye.casebook.Sanction;

/**
 * A sanction beside the fine that a cause carries.
 *
 * @param grade in which case it is imposed
 */
public record Measure(Sanction sanction, Force force, Grade grade, Citation basis) {}
