/** DuckDB inside the process, held to its limits, and the only ways to put values into its SQL. */
@NullMarked
package org.jinye.supply.internal.duck;

import org.jspecify.annotations.NullMarked;
