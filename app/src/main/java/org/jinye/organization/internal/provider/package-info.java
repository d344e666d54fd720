/** Sign-in with a provider of identities (OpenID Connect) that the bureaus already have. */
@NullMarked
package org.jinye.organization.internal.provider;

import org.jspecify.annotations.NullMarked;
