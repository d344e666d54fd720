@NullMarked
package org.jinye.retailers.web.licence;

import org.jspecify.annotations.NullMarked;
