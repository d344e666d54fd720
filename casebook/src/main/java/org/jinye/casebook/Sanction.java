package org.jinye.casebook;

/** Kinds of penalties and measures that the monopoly law knows. */
public enum Sanction {
  WARNING("警告"),
  ORDER_TO_CORRECT("责令改正"),
  ORDER_TO_STOP("责令停止违法行为"),
  SUSPEND_BUSINESS("责令暂停业务"),
  CONFISCATE_GAINS("没收违法所得"),
  CONFISCATE_GOODS("没收违法物品"),
  FINE("罚款"),
  COMPULSORY_PURCHASE("收购"),
  PUBLIC_DESTRUCTION("公开销毁"),
  REMOVE_QUALIFICATION("取消经营资格");

  private final String title;

  Sanction(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
