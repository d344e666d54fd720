/** One-time passwords: the secret that an app shares, its codes, and codes for a lost phone. */
@NullMarked
package org.jinye.organization.internal.onetime;

import org.jspecify.annotations.NullMarked;
