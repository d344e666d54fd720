@NullMarked
package org.jinye.supply.internal.intake;

import org.jspecify.annotations.NullMarked;
