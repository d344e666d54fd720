package org.jinye.releases.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of releases is narrowed to; empty = not narrowed.
 *
 * @param state name of a {@link ReleaseStanding}
 */
public record ReleaseFilter(String rule, String state, String unit) {

  static final String PATH = "/releases";

  public ReleaseFilter {
    rule = clean(rule);
    state = clean(state);
    unit = clean(unit);
    state = ReleaseStanding.find(state).map(Enum::name).orElse("");
  }

  public boolean isNarrow() {
    return !(rule + state + unit).isEmpty();
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("rule", rule);
    values.put("state", state);
    values.put("unit", unit);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip();
    return words.length() > 40 ? words.substring(0, 40) : words;
  }
}
