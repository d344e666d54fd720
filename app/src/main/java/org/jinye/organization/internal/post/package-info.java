/** Posts, and who holds which from when to when. */
@NullMarked
package org.jinye.organization.internal.post;

import org.jspecify.annotations.NullMarked;
