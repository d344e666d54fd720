@NullMarked
package org.jinye.warnings;

import org.jspecify.annotations.NullMarked;
