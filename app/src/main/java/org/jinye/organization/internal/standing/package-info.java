/** What an account may do today: the roles of its person's posts, or its own one. */
@NullMarked
package org.jinye.organization.internal.standing;

import org.jspecify.annotations.NullMarked;
