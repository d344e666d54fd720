/**
 * What the wholesaler sold: order lines in the lake, the catalogue of items, filings; and the
 * import that brings them in with a full account of every row.
 *
 * <p>The lake is a folder of Parquet files by week; its manifest in PostgreSQL says which files
 * count. Reading it always takes the scope.
 */
@ApplicationModule(
    allowedDependencies = {"platform", "organization", "worktime", "tasks", "retailers"})
@NullMarked
package org.jinye.supply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
