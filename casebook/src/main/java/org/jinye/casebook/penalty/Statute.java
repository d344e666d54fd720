package org.jinye.casebook.penalty;

import java.util.Arrays;

/** The texts that are cited, with the short names that the data files use for them. */
public enum Statute {
  MONOPOLY_LAW("专卖法", "中华人民共和国烟草专卖法"),
  REGULATION("条例", "中华人民共和国烟草专卖法实施条例"),
  PENALTY_LAW("处罚法", "中华人民共和国行政处罚法"),
  PENALTY_LAW_2017("处罚法2017", "中华人民共和国行政处罚法（2017年修正）"),
  COMPULSION_LAW("强制法", "中华人民共和国行政强制法"),
  LICENSING_LAW("许可法", "中华人民共和国行政许可法"),
  MINORS_LAW("未保法", "中华人民共和国未成年人保护法"),
  PRODUCT_QUALITY_LAW("产品质量法", "中华人民共和国产品质量法"),
  CRIMINAL_LAW("刑法", "中华人民共和国刑法"),
  LICENCE_RULES("许可证办法", "烟草专卖许可证管理办法"),
  ECIGARETTE_RULES("电子烟办法", "电子烟管理办法"),
  PROCEDURE_2010("程序规定2010", "烟草专卖行政处罚程序规定（2010年）"),
  INTERPRETATION_2004("解释2004", "最高人民法院、最高人民检察院关于办理侵犯知识产权刑事案件具体应用法律若干问题的解释"),
  INTERPRETATION_2010("解释2010", "最高人民法院、最高人民检察院关于办理非法生产、销售烟草专卖品等刑事案件具体应用法律若干问题的解释"),
  INTERPRETATION_2025("解释2025", "最高人民法院、最高人民检察院关于办理侵犯知识产权刑事案件适用法律若干问题的解释");

  private final String shortName;
  private final String title;

  Statute(String shortName, String title) {
    this.shortName = shortName;
    this.title = title;
  }

  public String title() {
    return title;
  }

  /**
   * The text that the data files call so.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Statute called(String shortName) {
    return Arrays.stream(values())
        .filter(statute -> statute.shortName.equals(shortName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no statute is called " + shortName));
  }
}
