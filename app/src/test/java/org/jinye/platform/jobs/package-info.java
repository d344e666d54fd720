@NullMarked
package org.jinye.platform.jobs;

import org.jspecify.annotations.NullMarked;
