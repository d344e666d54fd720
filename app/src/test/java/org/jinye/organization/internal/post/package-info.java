@NullMarked
package org.jinye.organization.internal.post;

import org.jspecify.annotations.NullMarked;
