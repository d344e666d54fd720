/**
 * Where an act becomes a crime: thresholds as dated data, the alarm that tells which are passed or
 * near, which price basis a valuation needs for which purpose, and the meter of network cases.
 */
@NullMarked
package org.jinye.casebook.crime;

import org.jspecify.annotations.NullMarked;
