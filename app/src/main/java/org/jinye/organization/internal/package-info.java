@NullMarked
package org.jinye.organization.internal;

import org.jspecify.annotations.NullMarked;
