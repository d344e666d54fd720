/**
 * Causes and penalties: what the law lets a bureau impose for which act, how the benchmarks narrow
 * it, and how the figure of a fine comes about step by step. Statutes, benchmarks, factors and
 * bounds are data with the days of their validity; each figure names where it was read.
 */
@NullMarked
package org.jinye.casebook.penalty;

import org.jspecify.annotations.NullMarked;
