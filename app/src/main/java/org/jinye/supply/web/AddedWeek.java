package org.jinye.supply.web;

import org.jinye.platform.Quantity;
import org.jinye.platform.Weeks;

/** What an import brought into a week. */
public record AddedWeek(int weekNo, long lines, long retailers, long sticks) {

  public String title() {
    return Weeks.title(weekNo);
  }

  public String cartons() {
    return new Quantity(sticks).cartons();
  }
}
