@NullMarked
package org.jinye.platform.secret;

import org.jspecify.annotations.NullMarked;
