/** Whether what is measured is comparable at all. */
@NullMarked
package org.jinye.bench;

import org.jspecify.annotations.NullMarked;
