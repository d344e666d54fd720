/**
 * From rows of text to records: mapped by a profile, checked against the registers, each row taken
 * or kept with all its faults. Set by set in DuckDB.
 */
@NullMarked
package org.jinye.supply.internal.intake;

import org.jspecify.annotations.NullMarked;
