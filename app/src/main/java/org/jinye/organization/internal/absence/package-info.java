/** Who is away, and who stands in. */
@NullMarked
package org.jinye.organization.internal.absence;

import org.jspecify.annotations.NullMarked;
