@NullMarked
package org.jinye.platform.help;

import org.jspecify.annotations.NullMarked;
