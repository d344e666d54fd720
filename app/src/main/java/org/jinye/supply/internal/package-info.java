@NullMarked
package org.jinye.supply.internal;

import org.jspecify.annotations.NullMarked;
