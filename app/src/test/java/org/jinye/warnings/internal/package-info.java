@NullMarked
package org.jinye.warnings.internal;

import org.jspecify.annotations.NullMarked;
