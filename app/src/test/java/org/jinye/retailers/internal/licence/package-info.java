@NullMarked
package org.jinye.retailers.internal.licence;

import org.jspecify.annotations.NullMarked;
