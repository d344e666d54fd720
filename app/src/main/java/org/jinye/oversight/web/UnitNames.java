package org.jinye.oversight.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.web.Choice;
import org.springframework.stereotype.Component;

/** Names of bureaus in sight, for lists and their filters. */
@Component
public class UnitNames {

  private final Organization organization;

  UnitNames(Organization organization) {
    this.organization = organization;
  }

  /** By code; parts of bureaus are left out, for none of these records lies there. */
  public Map<String, String> bureaus() {
    Map<String, String> names = new LinkedHashMap<>();
    organization.listUnits("").stream()
        .filter(unit -> unit.isCity() || unit.isCounty())
        .forEach(unit -> names.put(unit.code(), unit.name()));
    return names;
  }

  public String name(String code) {
    return organization.findUnit(code).map(Unit::name).orElse(code);
  }

  public static List<Choice> choices(Map<String, String> names) {
    return names.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }
}
