package org.jinye.oversight.web.landed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.oversight.internal.landed.LandedFilter;
import org.jinye.platform.web.Address;
import org.jinye.retailers.Retailer;

/**
 * Which shop is checked: looked for by what was typed.
 *
 * @param on day of the check
 * @param found shops to choose from
 * @param most how many are shown; as many found means that there may be more
 * @param problem said at the field; empty = none
 */
public record ChooseShopPage(
    String typed, String on, List<Retailer> found, int most, String problem) {

  /** The questions for a shop. */
  static String url(String retailerId, LocalDate on) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("retailer", retailerId);
    values.put("on", on.toString());
    return Address.of(LandedFilter.PATH + "/new", values);
  }

  public boolean mayBeMore() {
    return found.size() >= most;
  }
}
