package org.jinye.casebook.penalty;

import java.math.BigDecimal;
import java.util.List;

/** Where in its range a fine is proposed: the bottom, the middle or the top (common practice). */
enum Leaning {
  BOTTOM("有从轻或者减轻情节，取幅度下限"),
  MIDDLE("没有从轻、从重情节，取幅度中间值"),
  BALANCED("从轻与从重情节并存，取幅度中间值"),
  TOP("有从重情节，取幅度上限");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final String words;

  Leaning(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static Leaning of(List<Factor> factors) {
    boolean lighter = false;
    boolean heavier = false;
    for (Factor factor : factors) {
      switch (factor.effect()) {
        case NO_PENALTY, MAY_BE_NONE, LIGHTER_OR_REDUCED -> lighter = true;
        case HEAVIER -> heavier = true;
      }
    }
    if (lighter) {
      return heavier ? BALANCED : BOTTOM;
    }
    return heavier ? TOP : MIDDLE;
  }

  /** The figure within a range, exact. */
  BigDecimal choose(BigDecimal from, BigDecimal to) {
    return switch (this) {
      case BOTTOM -> from;
      case MIDDLE, BALANCED -> from.add(to).multiply(HALF);
      case TOP -> to;
    };
  }
}
