/** Documents: templates, filling them, numbers, the register. */
@NullMarked
package org.jinye.evidence.internal.document;

import org.jspecify.annotations.NullMarked;
