/**
 * Runs of the rulebook: what they read, how they are carried out so that a kill leaves nothing half
 * done, and how their findings become warnings.
 */
@NullMarked
package org.jinye.warnings.internal.run;

import org.jspecify.annotations.NullMarked;
