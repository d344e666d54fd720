/** Making decisions public, and taking them back (行政处罚法第四十八条). */
@NullMarked
package org.jinye.casebook.publicity;

import org.jspecify.annotations.NullMarked;
