/**
 * Evaluates the rules of the rulebook on Apache Spark: the same SQL files, the same input and
 * output files as the engine on DuckDB, on as many machines as a nation's week needs.
 *
 * <p>{@link org.jinye.cluster.Submit} is the program that a cluster runs; {@code cluster/README.md}
 * tells how to start one.
 */
@NullMarked
package org.jinye.cluster;

import org.jspecify.annotations.NullMarked;
