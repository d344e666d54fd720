/** Tests of the pages of items. */
@NullMarked
package org.jinye.warnings.web.item;

import org.jspecify.annotations.NullMarked;
