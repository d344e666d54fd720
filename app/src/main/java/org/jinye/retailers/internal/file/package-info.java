/** New files, and what the page of one file shows. */
@NullMarked
package org.jinye.retailers.internal.file;

import org.jspecify.annotations.NullMarked;
