/** Tools behind docs/benchmarks.md; each has a main and is run by hand, see bench/README.md. */
@NullMarked
package org.jinye.bench;

import org.jspecify.annotations.NullMarked;
