/** The facts that the rules written for Drools reason about; public, because they are compiled. */
@NullMarked
package org.jinye.bench.drools;

import org.jspecify.annotations.NullMarked;
