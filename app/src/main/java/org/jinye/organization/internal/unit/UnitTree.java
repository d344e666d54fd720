package org.jinye.organization.internal.unit;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Who is above whom, from the codes alone. */
public final class UnitTree {

  private static final String OWN_PARTS = "00";

  private UnitTree() {}

  /**
   * Code of the unit directly above: the county of a station, the city of a county; for a part of
   * the city itself (99010001) the city. Empty for a province.
   */
  public static Optional<String> superior(String code) {
    if (code.length() <= 2) {
      return Optional.empty();
    }
    String above = code.substring(0, code.length() - 2);
    return above.length() > 2 && above.endsWith(OWN_PARTS) ? superior(above) : Optional.of(above);
  }

  /** The nearest of all units above that exists. */
  public static Optional<String> nearest(String code, Predicate<String> exists) {
    return IntStream.iterate(code.length() - 2, n -> n > 0, n -> n - 2)
        .mapToObj(n -> code.substring(0, n))
        .filter(exists)
        .findFirst();
  }
}
