package org.jinye.organization.internal.signin;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the record of sign-ins is narrowed to; empty = not narrowed.
 *
 * @param q part of the user name or the person's name, or the beginning of the address
 * @param from first day, as 2026-09-24
 * @param to last day
 */
public record AttemptFilter(String q, String way, String outcome, String from, String to) {

  public AttemptFilter {
    q = clean(q);
    way = clean(way);
    outcome = clean(outcome);
    from = clean(from);
    to = clean(to);
  }

  public boolean isNarrow() {
    return !(q + way + outcome + from + to).isEmpty();
  }

  boolean isWay() {
    return Arrays.stream(AttemptWay.values()).anyMatch(w -> w.name().equals(way));
  }

  boolean isOutcome() {
    return Arrays.stream(AttemptOutcome.values()).anyMatch(o -> o.name().equals(outcome));
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("q", q);
    values.put("way", way);
    values.put("outcome", outcome);
    values.put("from", from);
    values.put("to", to);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
