/** What warnings there are about items. */
@NullMarked
package org.jinye.warnings.internal.item;

import org.jspecify.annotations.NullMarked;
