@NullMarked
package org.jinye.oversight.web.calls;

import org.jspecify.annotations.NullMarked;
