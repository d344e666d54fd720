@NullMarked
package org.jinye.releases;

import org.jspecify.annotations.NullMarked;
