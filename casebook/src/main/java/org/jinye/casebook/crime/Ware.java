package org.jinye.casebook.crime;

/** What goods are, as far as it decides their price. */
public enum Ware {
  BRANDED("有品牌的卷烟、雪茄烟、电子烟"),
  UNBRANDED("无品牌的卷烟、雪茄烟"),
  LEAF("烟叶、复烤烟叶"),
  CUT_TOBACCO("烟丝"),
  MATERIAL("卷烟纸、滤嘴棒、烟用丝束"),
  MACHINE("烟草专用机械");

  private final String title;

  Ware(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
