package org.jinye.oversight;

/** How goods were handed over as the supervisor saw it. */
public enum Handing {
  TO_SHOP("当面交店主、家属或店员"),
  TO_POINT("送存货点，有交接记录"),
  PICKED_UP("本人自提"),
  LEFT("放在门外、交给他人"),
  NOT_HANDED("没有交付，带回");

  private final String title;

  Handing(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether the goods left the vehicle. */
  public boolean isHandedOver() {
    return this != NOT_HANDED;
  }

  /** Whether the rules allow it. */
  public boolean isProper() {
    return this != LEFT;
  }
}
