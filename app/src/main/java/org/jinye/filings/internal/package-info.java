@NullMarked
package org.jinye.filings.internal;

import org.jspecify.annotations.NullMarked;
