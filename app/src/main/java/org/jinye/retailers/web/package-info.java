@NullMarked
package org.jinye.retailers.web;

import org.jspecify.annotations.NullMarked;
