@NullMarked
package org.jinye.oversight;

import org.jspecify.annotations.NullMarked;
