/**
 * The trail: every change of a business record, written by triggers, sealed every minute.
 *
 * <p>A module's migration ends a table with {@code call platform.trace('schema.table')}; it says
 * why something changes with {@link org.jinye.platform.trail.Why} and shows a record's history with
 * {@link org.jinye.platform.trail.TrailHistory}. Names of tables, columns and values for readers
 * stand in {@code resources/trail/<module>.properties}.
 *
 * <p>What a seal covers: {@link org.jinye.platform.trail.Leaf} (the form of an entry), {@link
 * org.jinye.platform.trail.Seal} (tree and chain), {@link org.jinye.platform.trail.Sealing} (which
 * entries, when), {@link org.jinye.platform.trail.Verifying} (what is found out).
 */
@NullMarked
package org.jinye.platform.trail;

import org.jspecify.annotations.NullMarked;
