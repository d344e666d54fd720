@NullMarked
package org.jinye.filings;

import org.jspecify.annotations.NullMarked;
