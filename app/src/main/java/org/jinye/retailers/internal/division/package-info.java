/** Division codes of the nation: which counties exist beside those of our own units. */
@NullMarked
package org.jinye.retailers.internal.division;

import org.jspecify.annotations.NullMarked;
