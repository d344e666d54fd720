/**
 * Files as they arrive: what they are, whether they can be read within bounds, and their rows as
 * text in DuckDB, each with the line it stood on. Nothing here knows what the columns mean.
 */
@NullMarked
package org.jinye.supply.internal.source;

import org.jspecify.annotations.NullMarked;
