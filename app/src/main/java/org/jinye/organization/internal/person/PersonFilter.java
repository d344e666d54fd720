package org.jinye.organization.internal.person;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.organization.internal.Typed;
import org.jinye.platform.web.Address;

/**
 * What the list of people is narrowed to; empty = not narrowed.
 *
 * @param q part of the name, its pinyin initials, a staff number's beginning, or a whole telephone
 *     or identity number
 * @param unit code of a unit: it and those below
 * @param kind of post held today
 * @param state left = who has left, all = both; else who works here
 */
public record PersonFilter(String q, String unit, String kind, String state) {

  public PersonFilter {
    q = Typed.clean(q);
    unit = Typed.clean(unit);
    kind = Typed.clean(kind);
    state = Typed.clean(state);
  }

  public boolean isNarrow() {
    return !(q + unit + kind + state).isEmpty();
  }

  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("q", q);
    values.put("unit", unit);
    values.put("kind", kind);
    values.put("state", state);
    return Address.of(path, values);
  }
}
