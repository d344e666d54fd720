/** Signing in: attempts and their record, pauses after failures. */
@NullMarked
package org.jinye.organization.internal.signin;

import org.jspecify.annotations.NullMarked;
