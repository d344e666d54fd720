/**
 * The product as its users meet it: started by ./jinye, driven in Chromium, killed without warning.
 */
@NullMarked
package org.jinye.browser;

import org.jspecify.annotations.NullMarked;
