@NullMarked
package org.jinye.retailers.internal.register;

import org.jspecify.annotations.NullMarked;
