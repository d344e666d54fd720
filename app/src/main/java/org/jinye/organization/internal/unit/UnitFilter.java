package org.jinye.organization.internal.unit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.organization.internal.Typed;
import org.jinye.platform.web.Address;

/**
 * What the tree is narrowed to; empty = not narrowed.
 *
 * @param q part of name, short name or code
 * @param state closed = closed ones only, all = both; else open ones
 */
public record UnitFilter(String q, String kind, String line, String state) {

  public UnitFilter {
    q = Typed.clean(q);
    kind = Typed.clean(kind);
    line = Typed.clean(line);
    state = Typed.clean(state);
  }

  public boolean isNarrow() {
    return !(q + kind + line + state).isEmpty();
  }

  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("q", q);
    values.put("kind", kind);
    values.put("line", line);
    values.put("state", state);
    return Address.of(path, values);
  }
}
