@NullMarked
package org.jinye.supply.internal.source;

import org.jspecify.annotations.NullMarked;
