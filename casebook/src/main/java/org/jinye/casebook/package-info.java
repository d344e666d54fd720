/**
 * The casebook: what the law and the trade know of a penalty case, as data and as functions of one
 * immutable {@link org.jinye.casebook.CaseFile}: kinds of papers, causes and their penalties,
 * discretion, criminal thresholds, and the review of a file. Nothing here needs Spring or a
 * database; the application stores cases and asks.
 *
 * <p>Each rule names the article or the scheme it comes from; what differs by time or province is
 * data with the days of its validity.
 */
@NullMarked
package org.jinye.casebook;

import org.jspecify.annotations.NullMarked;
