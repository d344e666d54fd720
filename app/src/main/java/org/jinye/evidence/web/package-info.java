/** Downloads within the scope of who asks. */
@NullMarked
package org.jinye.evidence.web;

import org.jspecify.annotations.NullMarked;
