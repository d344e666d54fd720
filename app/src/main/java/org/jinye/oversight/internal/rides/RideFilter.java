package org.jinye.oversight.internal.rides;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.oversight.internal.Typed;
import org.jinye.platform.Months;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of rides is narrowed to; empty = not narrowed.
 *
 * @param month of the ride, as 2026-09
 * @param unit a unit and those below it
 * @param found {@code faulty} = only those with a difference
 * @param q part of route, worker or vehicle
 */
public record RideFilter(String month, String unit, String found, String q) {

  public static final String PATH = "/oversight/rides";
  public static final String FAULTY = "faulty";
  private static final int LONGEST = 60;

  public RideFilter {
    month = Months.find(Typed.text(month)).map(Object::toString).orElse("");
    unit = clean(unit);
    found = Typed.text(found).equals(FAULTY) ? FAULTY : "";
    q = clean(q);
  }

  public RideFilter with(String oneFound) {
    return new RideFilter(month, unit, oneFound, q);
  }

  public RideFilter in(String oneUnit, String oneMonth) {
    return new RideFilter(oneMonth, oneUnit, "", "");
  }

  public boolean isNarrow() {
    return !(month + unit + found + q).isEmpty();
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("month", month);
    values.put("unit", unit);
    values.put("found", found);
    values.put("q", q);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    String words = Typed.text(value);
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
