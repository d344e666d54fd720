/**
 * Back-tests: what other settings of a rule would have found in past weeks, carried out like runs
 * and kept beside them; nothing is raised.
 */
@NullMarked
package org.jinye.warnings.internal.backtest;

import org.jspecify.annotations.NullMarked;
