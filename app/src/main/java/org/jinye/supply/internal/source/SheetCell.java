package org.jinye.supply.internal.source;

/**
 * A cell as text.
 *
 * @param formula the value comes from a formula, whatever it shows
 */
record SheetCell(int column, String text, boolean formula) {}
