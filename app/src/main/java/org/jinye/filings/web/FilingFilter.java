package org.jinye.filings.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.filings.FilingState;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of filings is narrowed to; empty = not narrowed.
 *
 * @param late {@code yes} = only those that came late
 */
public record FilingFilter(String kind, String state, String late, String retailer, String q) {

  static final String PATH = "/filings";
  private static final int LONGEST = 100;

  public FilingFilter {
    kind = clean(kind);
    state = clean(state);
    late = clean(late).equals("yes") ? "yes" : "";
    retailer = clean(retailer);
    q = clean(q);
    String named = state;
    boolean isState =
        Arrays.stream(FilingState.values()).anyMatch(known -> known.name().equals(named));
    state = isState ? state : "";
  }

  public boolean isNarrow() {
    return !(kind + state + late + retailer + q).isEmpty();
  }

  FilingFilter with(String oneState, String isLate) {
    return new FilingFilter(kind, oneState, isLate, retailer, q);
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("kind", kind);
    values.put("state", state);
    values.put("late", late);
    values.put("retailer", retailer);
    values.put("q", q);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
