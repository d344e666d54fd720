/** The hook for a virus scanner. */
@NullMarked
package org.jinye.evidence.internal.scan;

import org.jspecify.annotations.NullMarked;
