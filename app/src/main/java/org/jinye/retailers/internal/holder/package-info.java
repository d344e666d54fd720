/** The people behind a shop; who is the same person is told by the sealed identity number. */
@NullMarked
package org.jinye.retailers.internal.holder;

import org.jspecify.annotations.NullMarked;
