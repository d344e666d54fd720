@NullMarked
package org.jinye.retailers.web.watch;

import org.jspecify.annotations.NullMarked;
