/** What ties the casebook to the calendar. */
@NullMarked
package org.jinye.cases.internal;

import org.jspecify.annotations.NullMarked;
