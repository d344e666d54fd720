@NullMarked
package org.jinye.retailers.web.file;

import org.jspecify.annotations.NullMarked;
