package org.jinye.evidence.internal.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the register is narrowed to; empty = not narrowed.
 *
 * @param unit a unit and those below it
 * @param q part of the number or the title
 */
public record DocumentFilter(String unit, String kind, String year, String q) {

  private static final int LONGEST = 100;

  public DocumentFilter {
    unit = clean(unit);
    kind = clean(kind);
    year = clean(year);
    q = clean(q);
  }

  public boolean isNarrow() {
    return !(unit + kind + year + q).isEmpty();
  }

  /** The year; null when none, or nothing that is a year, was given. */
  @Nullable Integer yearNumber() {
    return year.matches("[0-9]{4}") ? Integer.valueOf(year) : null;
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("unit", unit);
    values.put("kind", kind);
    values.put("year", year);
    values.put("q", q);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
