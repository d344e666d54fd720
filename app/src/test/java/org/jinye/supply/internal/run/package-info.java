@NullMarked
package org.jinye.supply.internal.run;

import org.jspecify.annotations.NullMarked;
