@NullMarked
package org.jinye.oversight.internal.calls;

import org.jspecify.annotations.NullMarked;
