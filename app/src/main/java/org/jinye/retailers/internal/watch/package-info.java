/** Watch classes: proposed by rule, decided by a person. */
@NullMarked
package org.jinye.retailers.internal.watch;

import org.jspecify.annotations.NullMarked;
