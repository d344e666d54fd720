/** The accounts as administrators keep them. */
@NullMarked
package org.jinye.organization.internal.account;

import org.jspecify.annotations.NullMarked;
