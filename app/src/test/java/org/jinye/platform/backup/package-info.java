@NullMarked
package org.jinye.platform.backup;

import org.jspecify.annotations.NullMarked;
