/** Page of the exchange of files. */
@NullMarked
package org.jinye.retailers.web.exchange;

import org.jspecify.annotations.NullMarked;
