/** Rows, steps and papers of the instruments. */
@NullMarked
package org.jinye.instruments.internal;

import org.jspecify.annotations.NullMarked;
