@NullMarked
package org.jinye.platform.cli;

import org.jspecify.annotations.NullMarked;
