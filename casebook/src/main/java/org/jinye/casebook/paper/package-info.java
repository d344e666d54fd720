/**
 * The catalogue of legal documents (文书, rule base §1.10): which there are, what stands on each,
 * which fields repeat facts of the case, and what is wrong with one that was filled in.
 */
@NullMarked
package org.jinye.casebook.paper;

import org.jspecify.annotations.NullMarked;
