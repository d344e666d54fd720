@NullMarked
package org.jinye.oversight.web.rides;

import org.jspecify.annotations.NullMarked;
