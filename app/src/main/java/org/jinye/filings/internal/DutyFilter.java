package org.jinye.filings.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.filings.internal.DutyQuery.Standing;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of duties is narrowed to; empty = not narrowed.
 *
 * @param month as 2026-09
 * @param unit that must file, and those below it
 */
public record DutyFilter(String month, String standing, String kind, String unit) {

  public static final String PATH = "/filings/duties";

  public DutyFilter {
    month = clean(month).matches("20[0-9]{2}-(0[1-9]|1[0-2])") ? clean(month) : "";
    String named = clean(standing);
    boolean isKnown =
        Arrays.stream(Standing.values()).anyMatch(known -> known.name().equals(named));
    standing = isKnown ? named : "";
    kind = clean(kind);
    unit = clean(unit).matches("[0-9]{1,8}") ? clean(unit) : "";
  }

  public boolean isNarrow() {
    return !(month + standing + kind + unit).isEmpty();
  }

  /** The same of those that stand so. */
  public DutyFilter with(Standing one) {
    return new DutyFilter(month, one.name(), kind, unit);
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("month", month);
    values.put("standing", standing);
    values.put("kind", kind);
    values.put("unit", unit);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
