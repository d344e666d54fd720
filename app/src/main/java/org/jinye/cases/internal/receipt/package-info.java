/** Books of fiscal receipts, and what became of each of their numbers. */
@NullMarked
package org.jinye.cases.internal.receipt;

import org.jspecify.annotations.NullMarked;
