package org.jinye.warnings.internal.suppression;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.Months;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * Which hits of suppressions are listed; empty = not narrowed.
 *
 * @param month in which the business occurred, as 2026-09
 * @param unit that they lie in, and those below it
 */
public record HitFilter(String month, String rule, String unit) {

  public static final String PATH = "/suppressions/hits";

  public HitFilter {
    month = Months.find(clean(month)).map(YearMonth::toString).orElse("");
    rule = clean(rule).matches("[A-Za-z0-9]{1,10}") ? clean(rule) : "";
    unit = clean(unit).matches("[0-9]{1,8}") ? clean(unit) : "";
  }

  public boolean isNarrow() {
    return !(month + rule + unit).isEmpty();
  }

  Narrowing narrowing() {
    Narrowing narrowing =
        new Narrowing()
            .where("rule_id = :rule", "rule", rule)
            .where("unit_code >= :unit and unit_code < :unit || ':'", "unit", unit);
    narrowing.within("occurred_on", month);
    return narrowing;
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("month", month);
    values.put("rule", rule);
    values.put("unit", unit);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
