@NullMarked
package org.jinye.platform.numbering;

import org.jspecify.annotations.NullMarked;
