@NullMarked
package org.jinye.platform.database;

import org.jspecify.annotations.NullMarked;
