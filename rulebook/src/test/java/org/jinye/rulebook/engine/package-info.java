@NullMarked
package org.jinye.rulebook.engine;

import org.jspecify.annotations.NullMarked;
