/** How the system is doing: for probes, for Prometheus, and for the administrator on a page. */
@NullMarked
package org.jinye.platform.status;

import org.jspecify.annotations.NullMarked;
