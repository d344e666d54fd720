package org.jinye.filings.internal;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.filings.FilingState;
import org.jinye.platform.Months;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of filings is narrowed to; empty = not narrowed.
 *
 * @param late {@code yes} = only those that came late
 * @param month in which it was filed, as 2026-09
 * @param unit whose bureau reads it, and those below it
 */
public record FilingFilter(
    String kind, String state, String late, String retailer, String q, String month, String unit) {

  public static final String PATH = "/filings";
  private static final int LONGEST = 100;

  public FilingFilter {
    kind = clean(kind);
    state = clean(state);
    late = clean(late).equals("yes") ? "yes" : "";
    retailer = clean(retailer);
    q = clean(q);
    month = Months.find(clean(month)).map(YearMonth::toString).orElse("");
    unit = clean(unit).matches("[0-9]{1,8}") ? clean(unit) : "";
    String named = state;
    boolean isState =
        Arrays.stream(FilingState.values()).anyMatch(known -> known.name().equals(named));
    state = isState ? state : "";
  }

  public boolean isNarrow() {
    return !(kind + state + late + retailer + q + month + unit).isEmpty();
  }

  public FilingFilter with(String oneState, String isLate) {
    return new FilingFilter(kind, oneState, isLate, retailer, q, month, unit);
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("kind", kind);
    values.put("state", state);
    values.put("late", late);
    values.put("retailer", retailer);
    values.put("q", q);
    values.put("month", month);
    values.put("unit", unit);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
