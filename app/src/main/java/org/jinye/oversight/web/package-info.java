@NullMarked
package org.jinye.oversight.web;

import org.jspecify.annotations.NullMarked;
