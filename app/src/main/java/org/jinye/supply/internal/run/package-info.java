/** Imports as they are carried out: received, queued, run, repeated after a crash, recorded. */
@NullMarked
package org.jinye.supply.internal.run;

import org.jspecify.annotations.NullMarked;
