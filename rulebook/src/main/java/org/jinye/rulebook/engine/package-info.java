/**
 * Evaluates rules on DuckDB, in memory over Parquet files.
 *
 * <p>{@link org.jinye.rulebook.engine.Engine#evaluate} reads the named week files and a snapshot of
 * the dimensions, gives every subject of every rule an outcome, and writes {@code findings.parquet}
 * and {@code baseline.parquet}. It keeps nothing between runs: the same inputs give the same files,
 * so a run that was cut short is simply repeated. Judging one week gives exactly what judging a
 * whole history gives for that week.
 *
 * <p>Quantities are sticks (200 = one carton), days are whole numbers since 1970-01-01, weeks as in
 * {@link org.jinye.rulebook.WeekNumber}. The input columns are those of {@link
 * org.jinye.rulebook.engine.Inputs}, the output columns those of {@link
 * org.jinye.rulebook.engine.Finding} and {@link org.jinye.rulebook.engine.BaselineOrder}.
 */
@NullMarked
package org.jinye.rulebook.engine;

import org.jspecify.annotations.NullMarked;
