package org.jinye.cases.internal;

/** How a network stands; each stands in one. */
public enum NetworkStanding {
  ACCEPTED_NATIONAL("国标验收通过"),
  ACCEPTED_PROVINCIAL("省标验收通过"),
  SUBMITTED("已申请验收"),
  RETURNED("退回补正"),
  REFUSED("验收不予通过"),
  REACHED_NATIONAL("达到国标，未申请"),
  REACHED_PROVINCIAL("达到省标，未申请"),
  MEASURED("未达标");

  private final String title;

  NetworkStanding(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
