@NullMarked
package org.jinye.tasks.internal.procedure;

import org.jspecify.annotations.NullMarked;
