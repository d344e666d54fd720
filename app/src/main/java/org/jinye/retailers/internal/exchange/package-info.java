/** Files of many retailers in one workbook: written, compared with what is there, taken over. */
@NullMarked
package org.jinye.retailers.internal.exchange;

import org.jspecify.annotations.NullMarked;
