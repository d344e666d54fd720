/** Pages of the law of cases. */
@NullMarked
package org.jinye.cases.web;

import org.jspecify.annotations.NullMarked;
