@NullMarked
package org.jinye.retailers.web.group;

import org.jspecify.annotations.NullMarked;
