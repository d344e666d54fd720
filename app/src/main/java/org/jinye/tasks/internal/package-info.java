@NullMarked
package org.jinye.tasks.internal;

import org.jspecify.annotations.NullMarked;
