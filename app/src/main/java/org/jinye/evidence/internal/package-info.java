/** Recognising, storing and recording files. */
@NullMarked
package org.jinye.evidence.internal;

import org.jspecify.annotations.NullMarked;
