/** Tests that hold the whole house to its conventions. */
@NullMarked
package org.jinye.house;

import org.jspecify.annotations.NullMarked;
