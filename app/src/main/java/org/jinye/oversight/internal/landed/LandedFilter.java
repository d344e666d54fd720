package org.jinye.oversight.internal.landed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.oversight.internal.Typed;
import org.jinye.platform.Months;
import org.jinye.platform.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the list of landed-sale checks is narrowed to; empty = not narrowed.
 *
 * @param month of the check, as 2026-09
 * @param unit a unit and those below it
 * @param found a {@link Found}
 * @param retailer licence number
 */
public record LandedFilter(String month, String unit, String found, String retailer) {

  public static final String PATH = "/oversight/landed";
  private static final int LONGEST = 60;

  /** What a check can have found. */
  public enum Found {
    NETWORK("未入网", "not c.network_ok"),
    GROUND("未落地", "not c.ground_ok"),
    DOOR("未入户", "not c.door_ok"),
    EXCEPTIONS("有不符合项", "c.exceptions > 0"),
    INFORMAL("异常未按规定办理", "c.informal > 0"),
    DIFFERENCES("与送货记录不符", "c.differences > 0"),
    CLEAN("全部符合", "c.network_ok and c.ground_ok and c.door_ok and c.exceptions = 0");

    private final String title;
    private final String condition;

    Found(String title, String condition) {
      this.title = title;
      this.condition = condition;
    }

    public String title() {
      return title;
    }

    String condition() {
      return condition;
    }
  }

  public LandedFilter {
    month = Months.find(Typed.text(month)).map(Object::toString).orElse("");
    unit = clean(unit);
    String named = Typed.text(found);
    boolean isKnown = Arrays.stream(Found.values()).anyMatch(one -> one.name().equals(named));
    found = isKnown ? named : "";
    retailer = clean(retailer);
  }

  public LandedFilter with(@Nullable Found one) {
    return new LandedFilter(month, unit, one == null ? "" : one.name(), retailer);
  }

  public boolean isNarrow() {
    return !(month + unit + found + retailer).isEmpty();
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("month", month);
    values.put("unit", unit);
    values.put("found", found);
    values.put("retailer", retailer);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    String words = Typed.text(value);
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
