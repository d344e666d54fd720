@NullMarked
package org.jinye.oversight.internal.landed;

import org.jspecify.annotations.NullMarked;
