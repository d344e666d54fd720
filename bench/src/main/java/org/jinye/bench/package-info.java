/**
 * Measures the engine of the rulebook: over lakes of a city, a province and the nation, and beside
 * PostgreSQL, Spark, Drools and a plain loop. {@code bench/README.md} says how.
 */
@NullMarked
package org.jinye.bench;

import org.jspecify.annotations.NullMarked;
