/**
 * What is due from a fine, until when, what was paid and what lateness adds (行政处罚法第六十六、六十七、 七十二条),
 * and the register that keeps a receipt from being used twice.
 */
@NullMarked
package org.jinye.casebook.fine;

import org.jspecify.annotations.NullMarked;
