@NullMarked
package org.jinye.platform.workbook;

import org.jspecify.annotations.NullMarked;
