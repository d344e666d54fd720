@NullMarked
package org.jinye.warnings.web;

import org.jspecify.annotations.NullMarked;
