@NullMarked
package org.jinye.oversight.web.landed;

import org.jspecify.annotations.NullMarked;
