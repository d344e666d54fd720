package org.jinye.tasks;

import java.util.Arrays;
import java.util.Optional;

/** Which unit above (or at) the subject does a step. */
public enum Tier {
  OWN("本单位", 8),
  COUNTY("县", 6),
  CITY("市", 4),
  PROVINCE("省", 2);

  private final String title;
  private final int digits;

  Tier(String title, int digits) {
    this.title = title;
    this.digits = digits;
  }

  public String title() {
    return title;
  }

  /**
   * The unit of this tier that the subject's unit belongs to; the unit itself when it is higher.
   */
  public String unitOf(String unitCode) {
    return unitCode.length() <= digits ? unitCode : unitCode.substring(0, digits);
  }

  public static Optional<Tier> find(String title) {
    return Arrays.stream(values()).filter(tier -> tier.title.equals(title)).findFirst();
  }
}
