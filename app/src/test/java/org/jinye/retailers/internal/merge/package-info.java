@NullMarked
package org.jinye.retailers.internal.merge;

import org.jspecify.annotations.NullMarked;
