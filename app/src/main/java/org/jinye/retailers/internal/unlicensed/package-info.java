/** The register of those who trade without a licence. */
@NullMarked
package org.jinye.retailers.internal.unlicensed;

import org.jspecify.annotations.NullMarked;
