@NullMarked
package org.jinye.oversight.internal;

import org.jspecify.annotations.NullMarked;
