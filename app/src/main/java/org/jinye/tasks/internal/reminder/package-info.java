@NullMarked
package org.jinye.tasks.internal.reminder;

import org.jspecify.annotations.NullMarked;
