/** Retail licences: their face, their states and what happened to them. */
@NullMarked
package org.jinye.retailers.internal.licence;

import org.jspecify.annotations.NullMarked;
