/** The whole installation in one file, and back: the database as of one moment, and its files. */
@NullMarked
package org.jinye.platform.backup;

import org.jspecify.annotations.NullMarked;
