/** People by staff number. */
@NullMarked
package org.jinye.organization.internal.person;

import org.jspecify.annotations.NullMarked;
