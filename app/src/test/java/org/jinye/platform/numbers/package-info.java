@NullMarked
package org.jinye.platform.numbers;

import org.jspecify.annotations.NullMarked;
