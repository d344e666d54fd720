/** Tokens with which a person's programs come in his name. */
@NullMarked
package org.jinye.organization.internal.token;

import org.jspecify.annotations.NullMarked;
