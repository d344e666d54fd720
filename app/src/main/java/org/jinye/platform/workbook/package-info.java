/**
 * Workbooks that somebody sends, read in bounded memory whatever is in them: {@link
 * org.jinye.platform.workbook.SentTables} for pages, {@link
 * org.jinye.platform.workbook.OpenWorkbook} row by row for files of any size.
 */
@NullMarked
package org.jinye.platform.workbook;

import org.jspecify.annotations.NullMarked;
