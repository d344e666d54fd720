@NullMarked
package org.jinye.platform.web;

import org.jspecify.annotations.NullMarked;
