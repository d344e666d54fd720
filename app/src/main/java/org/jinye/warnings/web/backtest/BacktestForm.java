package org.jinye.warnings.web.backtest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was typed for a back-test.
 *
 * @param release number of the release that B is; empty when B is typed
 * @param from ISO name of the first week
 * @param a values of A by parameter
 * @param curve name of the parameter; empty = no curve
 * @param values of the curve, as typed
 */
public record BacktestForm(
    String rule,
    String unit,
    String release,
    String from,
    String to,
    Map<String, String> a,
    Map<String, String> b,
    String curve,
    String values) {

  /** Of the fields of a request. */
  static BacktestForm of(Map<String, String> fields) {
    return new BacktestForm(
        field(fields, "rule"),
        field(fields, "unit"),
        field(fields, "release"),
        field(fields, "from"),
        field(fields, "to"),
        below(fields, "a."),
        below(fields, "b."),
        field(fields, "curve"),
        field(fields, "values"));
  }

  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private static Map<String, String> below(Map<String, String> fields, String prefix) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      if (name.startsWith(prefix)) {
        values.put(name.substring(prefix.length()), value.strip());
      }
    });
    return values;
  }
}
