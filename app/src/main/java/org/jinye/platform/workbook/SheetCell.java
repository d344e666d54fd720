package org.jinye.platform.workbook;

/**
 * A cell as text.
 *
 * @param formula the value comes from a formula, whatever it shows
 */
public record SheetCell(int column, String text, boolean formula) {}
