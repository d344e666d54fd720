package org.jinye.tasks.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.web.Address;
import org.jinye.worktime.Light;
import org.jspecify.annotations.Nullable;

/**
 * Which list, and what it is narrowed to; empty = not narrowed.
 *
 * @param q words of the title or the reason
 */
public record TaskFilter(String tab, String kind, String light, String unit, String q) {

  public TaskFilter {
    tab = clean(tab);
    kind = clean(kind);
    light = clean(light);
    unit = clean(unit);
    q = clean(q);
  }

  public TaskTab list() {
    return TaskTab.of(tab);
  }

  Optional<Light> findLight() {
    return Arrays.stream(Light.values()).filter(one -> one.name().equals(light)).findFirst();
  }

  public boolean isNarrow() {
    return !(kind + light + unit + q).isEmpty();
  }

  public TaskFilter ofKind(String code) {
    return new TaskFilter(tab, code, light, unit, q);
  }

  /** Another list with nothing narrowed. */
  public TaskFilter of(TaskTab other) {
    return new TaskFilter(other.code(), "", "", "", "");
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("tab", list() == TaskTab.MINE ? "" : list().code());
    values.put("kind", kind);
    values.put("light", light);
    values.put("unit", unit);
    values.put("q", q);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
