/** Pages of the papers of supervision. */
@NullMarked
package org.jinye.instruments.web;

import org.jspecify.annotations.NullMarked;
