@NullMarked
package org.jinye.platform.trail;

import org.jspecify.annotations.NullMarked;
