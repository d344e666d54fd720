package org.jinye.filings.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.filings.web.DutyQuery.Standing;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of duties is narrowed to; empty = not narrowed.
 *
 * @param month as 2026-09
 */
public record DutyFilter(String month, String standing) {

  static final String PATH = "/filings/duties";

  public DutyFilter {
    month = clean(month).matches("20[0-9]{2}-(0[1-9]|1[0-2])") ? clean(month) : "";
    String named = clean(standing);
    boolean isKnown =
        Arrays.stream(Standing.values()).anyMatch(known -> known.name().equals(named));
    standing = isKnown ? named : "";
  }

  public boolean isNarrow() {
    return !(month + standing).isEmpty();
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("month", month);
    values.put("standing", standing);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
