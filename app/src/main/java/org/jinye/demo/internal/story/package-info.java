/**
 * The demo city's story: its files are imported, evaluated week by week, and handled by its people.
 */
@NullMarked
package org.jinye.demo.internal.story;

import org.jspecify.annotations.NullMarked;
