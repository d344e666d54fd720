@NullMarked
package org.jinye.platform.table;

import org.jspecify.annotations.NullMarked;
