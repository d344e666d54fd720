package org.jinye.oversight.internal.calls;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.oversight.CallResult;
import org.jinye.platform.Months;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of calls is narrowed to; empty = not narrowed.
 *
 * @param month of the draw, as 2026-09
 * @param unit a unit and those below it
 * @param standing a {@link Standing}
 * @param result a {@link CallResult}, or {@link #IRREGULAR} for all but as recorded
 * @param q licence number or order number
 */
public record CallFilter(String month, String unit, String standing, String result, String q) {

  public static final String PATH = "/oversight/calls/list";

  /** All results but {@link CallResult#AS_RECORDED}. */
  public static final String IRREGULAR = "IRREGULAR";

  private static final int LONGEST = 60;

  /** How far a call is. */
  public enum Standing {
    RECORDED("已记录"),
    OPEN("待听"),
    MISSED("漏听"),
    LATE("补听");

    private final String title;

    Standing(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public CallFilter {
    month = Months.find(clean(month)).map(Object::toString).orElse("");
    unit = clean(unit);
    standing = known(Standing.values(), clean(standing));
    result =
        clean(result).equals(IRREGULAR) ? IRREGULAR : known(CallResult.values(), clean(result));
    q = clean(q);
  }

  /** Those of a month. */
  public static CallFilter of(String month) {
    return new CallFilter(month, "", "", "", "");
  }

  public CallFilter with(Standing one) {
    return new CallFilter(month, unit, one.name(), result, q);
  }

  public CallFilter irregular() {
    return new CallFilter(month, unit, standing, IRREGULAR, q);
  }

  public CallFilter in(String oneUnit) {
    return new CallFilter(month, oneUnit, standing, result, q);
  }

  public boolean isNarrow() {
    return !(month + unit + standing + result + q).isEmpty();
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("month", month);
    values.put("unit", unit);
    values.put("standing", standing);
    values.put("result", result);
    values.put("q", q);
    return Address.of(path, values);
  }

  private static String known(Enum<?>[] values, String name) {
    return Arrays.stream(values).anyMatch(value -> value.name().equals(name)) ? name : "";
  }

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
