/**
 * Goods of a case: quantities as people type them, the laser codes on cartons, sums of a list, and
 * the ledger of seized goods, whose stock balances at any time.
 */
@NullMarked
package org.jinye.casebook.goods;

import org.jspecify.annotations.NullMarked;
