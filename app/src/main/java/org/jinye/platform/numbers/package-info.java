/** The numbers of persons, enterprises, places and licences, each with its check. */
@NullMarked
package org.jinye.platform.numbers;

import org.jspecify.annotations.NullMarked;
