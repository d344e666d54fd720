@NullMarked
package org.jinye.supply.internal.profile;

import org.jspecify.annotations.NullMarked;
