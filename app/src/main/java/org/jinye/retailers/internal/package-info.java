@NullMarked
package org.jinye.retailers.internal;

import org.jspecify.annotations.NullMarked;
