@NullMarked
package org.jinye.retailers.web.exchange;

import org.jspecify.annotations.NullMarked;
