@NullMarked
package org.jinye.releases.internal;

import org.jspecify.annotations.NullMarked;
