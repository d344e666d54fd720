/** Earlier penalties of the same party, and what they mean for the case at hand. */
@NullMarked
package org.jinye.casebook.repeat;

import org.jspecify.annotations.NullMarked;
