/**
 * The transfer of a suspected crime to the police (国务院令第310号): what the package holds, the course
 * from the suspicion to the court and back, and the measure of what ought to have been transferred.
 */
@NullMarked
package org.jinye.casebook.transfer;

import org.jspecify.annotations.NullMarked;
