package org.jinye.platform.trail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the trail is narrowed to; empty = not narrowed.
 *
 * @param table with its schema
 * @param key primary key of a record
 * @param actor part of the person's name
 * @param from first day, as 2026-09-24
 * @param to last day
 */
public record TrailFilter(String table, String key, String actor, String from, String to) {

  public TrailFilter {
    table = clean(table);
    key = clean(key);
    actor = clean(actor);
    from = clean(from);
    to = clean(to);
  }

  public boolean isNarrow() {
    return !(table + key + actor + from + to).isEmpty();
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("table", table);
    values.put("key", key);
    values.put("actor", actor);
    values.put("from", from);
    values.put("to", to);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
