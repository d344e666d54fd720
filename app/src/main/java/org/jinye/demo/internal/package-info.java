/**
 * How the demo city is made: geography, shops, catalogue, seasons, planted deeds, weekly orders.
 */
@NullMarked
package org.jinye.demo.internal;

import org.jspecify.annotations.NullMarked;
