/**
 * Import profiles: which column of a foreign file becomes which field of ours, in which unit and
 * code. A profile is data and is checked strictly; nothing in it ever becomes part of a statement
 * other than as a quoted literal.
 */
@NullMarked
package org.jinye.supply.internal.profile;

import org.jspecify.annotations.NullMarked;
