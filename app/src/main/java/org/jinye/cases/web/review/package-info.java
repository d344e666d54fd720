/** Pages of the quarterly review. */
@NullMarked
package org.jinye.cases.web.review;

import org.jspecify.annotations.NullMarked;
