@NullMarked
package org.jinye.tasks.internal.overdue;

import org.jspecify.annotations.NullMarked;
