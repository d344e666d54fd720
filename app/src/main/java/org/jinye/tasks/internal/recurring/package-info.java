@NullMarked
package org.jinye.tasks.internal.recurring;

import org.jspecify.annotations.NullMarked;
