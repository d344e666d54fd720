@NullMarked
package org.jinye.retailers.web.merge;

import org.jspecify.annotations.NullMarked;
