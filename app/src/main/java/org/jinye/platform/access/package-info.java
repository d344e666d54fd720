@NullMarked
package org.jinye.platform.access;

import org.jspecify.annotations.NullMarked;
