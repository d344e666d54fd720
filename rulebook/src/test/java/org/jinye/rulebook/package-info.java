@NullMarked
package org.jinye.rulebook;

import org.jspecify.annotations.NullMarked;
