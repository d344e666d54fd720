package org.jinye.releases.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was typed for a release.
 *
 * @param typed values by the names of their fields
 */
public record ReleaseForm(
    String unit, String rule, String ruleVersion, String reason, Map<String, String> typed) {

  private static final String PREFIX = "p.";

  /** Of the fields of a request. */
  static ReleaseForm of(Map<String, String> fields) {
    Map<String, String> typed = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      if (name.startsWith(PREFIX)) {
        typed.put(name.substring(PREFIX.length()), value);
      }
    });
    return new ReleaseForm(
        fields.getOrDefault("unit", "").strip(),
        fields.getOrDefault("rule", "").strip(),
        fields.getOrDefault("ruleVersion", "").strip(),
        fields.getOrDefault("reason", "").strip(),
        typed);
  }
}
