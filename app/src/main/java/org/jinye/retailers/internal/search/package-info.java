/** Finding a file by a few characters. */
@NullMarked
package org.jinye.retailers.internal.search;

import org.jspecify.annotations.NullMarked;
