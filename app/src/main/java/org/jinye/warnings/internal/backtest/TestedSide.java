package org.jinye.warnings.internal.backtest;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Whose findings of a back-test: A, B, or those of one value of the curve, P0 for the first.
 *
 * <p>The name stands in addresses and in names of files, so only these are let in.
 */
public final class TestedSide {

  private static final Pattern NAME = Pattern.compile("A|B|P[0-8]");

  private TestedSide() {}

  public static boolean is(String name) {
    return NAME.matcher(name).matches();
  }

  /** Of the value at a place of the curve, the first being 0. */
  public static String ofPoint(int position) {
    return "P" + position;
  }

  /** Which place of the curve; empty for A and B. */
  public static OptionalInt point(String side) {
    return is(side) && side.startsWith("P")
        ? OptionalInt.of(Integer.parseInt(side.substring(1)))
        : OptionalInt.empty();
  }
}
