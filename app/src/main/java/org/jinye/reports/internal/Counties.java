package org.jinye.reports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;

/** The units that a table of counties has a line for. */
final class Counties {

  private Counties() {}

  /**
   * All counties below the prefix, and after them where else something was found: a city when an
   * item was judged in all of it. Without those the lines would not add up to the sum.
   */
  static List<Named> of(Organization organization, String prefix, Stream<String> found) {
    List<Named> counties = new ArrayList<>();
    TreeSet<String> others = new TreeSet<>(found.toList());
    for (Unit unit : organization.listCounties()) {
      if (unit.code().startsWith(prefix)) {
        counties.add(new Named(unit.code(), unit.name()));
        others.remove(unit.code());
      }
    }
    others.forEach(code ->
        counties.add(
            new Named(
                code,
                organization.findUnit(code).map(Unit::titleAmongCounties).orElse("单位 " + code))));
    return counties;
  }
}
