package org.jinye.warnings.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a list of warnings can be narrowed by. The names in the address are those of WarningLink.
 */
public enum Criterion {
  STATE("状态"),
  RULE("规则"),
  COUNTY("县局"),
  WEEK("周"),
  PRIORITY("优先级"),
  RUN("评估"),
  FOUND("评估发现"),
  KNOWN("评估发现、此前已预警"),
  ASPECT("情形"),
  MONTH("月份"),
  RETAILER("零售户"),
  ITEM("品规"),
  REASON("原因"),
  MEASURE("处理措施"),
  PERSON("办结人"),
  SAMPLED("抽查"),
  STAGE("环节"),
  TIMELINESS("时限"),
  Q("查找");

  private static final List<Criterion> FACETS = List.of(STATE, RULE, COUNTY, WEEK, PRIORITY, RUN);

  private final String title;

  Criterion(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Name in the address. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those of which the page shows every value with its count. */
  static List<Criterion> facets() {
    return FACETS;
  }

  /** Those that come with a link from a figure, and can only be taken away. */
  static List<Criterion> fromLinks() {
    return Arrays.stream(values()).filter(c -> !FACETS.contains(c) && c != Q).toList();
  }
}
