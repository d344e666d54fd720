/** Editions of the year tables: reading a file, what it would change, keeping it. */
@NullMarked
package org.jinye.worktime.internal;

import org.jspecify.annotations.NullMarked;
