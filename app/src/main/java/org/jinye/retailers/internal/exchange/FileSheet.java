package org.jinye.retailers.internal.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinye.platform.workbook.SheetForm;

/** The sheets of the workbook and their columns. */
enum FileSheet {
  SHOPS(
      "零售户",
      "档案编号",
      "名称",
      "县局代码",
      "主体类型",
      "地址",
      "档位",
      "业态",
      "区位",
      "订货日",
      "供货状态",
      "订货电话",
      "统一社会信用代码",
      "经度",
      "纬度"),
  LICENCES(
      "许可证", "许可证号", "档案编号", "字号名称", "负责人", "企业类型", "经营场所", "许可范围", "供货单位", "发证机关", "发证日期", "有效期起",
      "有效期止", "状态", "停业至", "状态日期", "状态理由", "状态文号"),
  PEOPLE("经营者", "档案编号", "姓名", "身份", "身份证号", "开始日期", "结束日期"),
  CLASSES("监管分类", "档案编号", "监管分类", "理由", "复核日期");

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> columns;

  FileSheet(String title, String... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  String title() {
    return title;
  }

  List<String> columns() {
    return columns;
  }

  static List<SheetForm> forms() {
    return Arrays.stream(values())
        .map(sheet -> new SheetForm(sheet.title, sheet.columns, Set.of(), Map.of()))
        .toList();
  }
}
