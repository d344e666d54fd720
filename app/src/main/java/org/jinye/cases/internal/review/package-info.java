/** The official quarterly review of case files. */
@NullMarked
package org.jinye.cases.internal.review;

import org.jspecify.annotations.NullMarked;
