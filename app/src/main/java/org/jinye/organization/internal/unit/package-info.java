/** The units as administrators keep them. */
@NullMarked
package org.jinye.organization.internal.unit;

import org.jspecify.annotations.NullMarked;
