@NullMarked
package org.jinye.cluster;

import org.jspecify.annotations.NullMarked;
