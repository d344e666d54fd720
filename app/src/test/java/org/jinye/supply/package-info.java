@NullMarked
package org.jinye.supply;

import org.jspecify.annotations.NullMarked;
