package org.jinye.platform.secret;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the record is narrowed to; empty = not narrowed.
 *
 * @param q part of the person's name, of whose field it was, or of the reason
 * @param from first day, as 2026-09-24
 * @param to last day
 */
public record RevealFilter(String q, String kind, String from, String to) {

  public RevealFilter {
    q = clean(q);
    kind = clean(kind);
    from = clean(from);
    to = clean(to);
  }

  public boolean isNarrow() {
    return !(q + kind + from + to).isEmpty();
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("q", q);
    values.put("kind", kind);
    values.put("from", from);
    values.put("to", to);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
