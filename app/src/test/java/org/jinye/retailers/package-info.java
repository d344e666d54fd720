@NullMarked
package org.jinye.retailers;

import org.jspecify.annotations.NullMarked;
