@NullMarked
package org.jinye.supply.web;

import org.jspecify.annotations.NullMarked;
