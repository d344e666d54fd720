/**
 * The pages of imports (upload, progress, the account of every row, the rejected rows) and of
 * orders.
 */
@NullMarked
package org.jinye.supply.web;

import org.jspecify.annotations.NullMarked;
