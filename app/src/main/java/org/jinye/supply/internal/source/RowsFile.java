package org.jinye.supply.internal.source;

import java.nio.file.Path;
import java.util.List;

/**
 * Rows written again so that DuckDB reads them without doubt: line number, columns with a formula,
 * then the fields. Rows that have no such form stand in a second file.
 *
 * @param rows comma-separated, no header
 * @param broken line, fault, text; no header, perhaps empty
 */
record RowsFile(List<String> header, Path rows, long rowCount, Path broken, long brokenCount) {}
