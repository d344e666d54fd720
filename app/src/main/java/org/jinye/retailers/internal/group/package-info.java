/** Self-discipline groups: which shop belongs to which from when to when. */
@NullMarked
package org.jinye.retailers.internal.group;

import org.jspecify.annotations.NullMarked;
