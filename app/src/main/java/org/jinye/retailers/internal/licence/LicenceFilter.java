package org.jinye.retailers.internal.licence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of licences is narrowed to; empty = not narrowed.
 *
 * @param q words of the trade name or of the person in charge, or the beginning of the number
 * @param state name of a {@link LicenceState}
 * @param due {@code 30}, {@code 60} or {@code 90}: those that expire within as many days
 */
public record LicenceFilter(String q, String county, String state, String due) {

  public LicenceFilter {
    q = clean(q);
    county = clean(county);
    state = LicenceState.isKnown(clean(state)) ? clean(state) : "";
    due = clean(due).matches("30|60|90") ? clean(due) : "";
  }

  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("q", q);
    values.put("county", county);
    values.put("state", state);
    values.put("due", due);
    return Address.of(path, values);
  }

  public boolean isNarrow() {
    return !(q + county + state + due).isEmpty();
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
