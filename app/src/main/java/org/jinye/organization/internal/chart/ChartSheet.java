package org.jinye.organization.internal.chart;

import java.util.List;

/** The four sheets of the workbook and their columns. */
enum ChartSheet {
  UNITS("单位", "单位代码", "名称", "简称", "类别", "条线", "地址", "启用日期", "撤销日期"),
  POSTS("岗位", "岗位编号", "单位代码", "岗位名称", "岗位类别", "启用日期", "撤销日期"),
  PEOPLE("人员", "工号", "姓名", "身份证号", "电话", "单位代码", "入职日期", "离职日期", "用户名"),
  HOLDINGS("任职", "工号", "岗位编号", "A/B 岗", "开始日期", "结束日期", "依据");

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> columns;

  ChartSheet(String title, String... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  String title() {
    return title;
  }

  List<String> columns() {
    return columns;
  }
}
