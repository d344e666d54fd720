/** Real processes on one external database: what several nodes, and their ends, must not break. */
@NullMarked
package org.jinye.nodes;

import org.jspecify.annotations.NullMarked;
