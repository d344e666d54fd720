package org.jinye.supply.internal.run;

import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** For whom a file is imported that nobody signed in for: the configured unit, or the only city. */
@Component
class ImportUnit {

  private static final int CITY_DIGITS = 4;

  private final Organization organization;
  private final String configured;

  ImportUnit(Organization organization, @Value("${jinye.import.unit}") String configured) {
    this.organization = organization;
    this.configured = configured;
  }

  /** A prefix of unit codes; empty = all. */
  String usual() {
    if (!configured.isEmpty()) {
      return configured;
    }
    List<String> cities =
        Scope.system("导入").get(() -> organization.listUnits("")).stream()
            .map(Unit::code)
            .filter(code -> code.length() == CITY_DIGITS)
            .toList();
    return cities.size() == 1 ? cities.getFirst() : "";
  }
}
