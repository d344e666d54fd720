package org.jinye.casebook.penalty;

/** Facts without a figure that make a transport without permit grave (实施条例 art. 52(2)). */
public enum Ground {
  RESISTED("抗拒依法检查"),
  SMUGGLED("运输的是走私烟草专卖品"),
  UNLICENSED_PRODUCER("运输的是无证企业生产的烟草专卖品"),
  DISGUISED("利用伪装运输"),
  SPECIAL_VEHICLE("利用特种车辆逃避检查"),
  OTHER_SERIOUS("其他情节严重的情形");

  private final String title;

  Ground(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
