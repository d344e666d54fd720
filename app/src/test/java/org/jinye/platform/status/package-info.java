@NullMarked
package org.jinye.platform.status;

import org.jspecify.annotations.NullMarked;
