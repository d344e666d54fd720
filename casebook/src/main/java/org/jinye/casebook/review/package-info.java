/**
 * The review of a case file as a lint: the province's sheet ({@code review.yaml}) over a structured
 * {@link org.jinye.casebook.CaseFile}, at any time of the case. Each deduction is a named rule with
 * article and remedy; each rule names a {@link org.jinye.casebook.review.Check}.
 *
 * <p>No sum of money that was collected is ever part of a score (行政处罚法第七十四条第三款).
 */
@NullMarked
package org.jinye.casebook.review;

import org.jspecify.annotations.NullMarked;
