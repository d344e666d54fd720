package org.jinye.releases.internal;

import java.math.BigDecimal;
import org.jinye.rulebook.Parameter;

/** Compares values of parameters that are numbers. */
final class Parameters {

  private Parameters() {}

  static int compare(String one, String other) {
    return new BigDecimal(one).compareTo(new BigDecimal(other));
  }

  /** Whether a canonical value is less strict than another; never where no direction is. */
  static boolean isLessStrict(Parameter parameter, String value, String than) {
    return switch (parameter.stricter()) {
      case LOWER -> compare(value, than) > 0;
      case HIGHER -> compare(value, than) < 0;
      case NEITHER -> false;
    };
  }
}
