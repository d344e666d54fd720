/**
 * The two procedures as data: the steps of a case ({@code steps.yaml}) with what each needs before
 * the law allows it, and the limits ({@code limits.yaml}) with the days of their validity.
 */
@NullMarked
package org.jinye.casebook.procedure;

import org.jspecify.annotations.NullMarked;
