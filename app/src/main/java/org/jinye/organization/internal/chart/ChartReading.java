package org.jinye.organization.internal.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.organization.Chart;
import org.jinye.platform.workbook.SentTables;
import org.jinye.platform.workbook.SheetForm;
import org.jinye.platform.workbook.SheetLine;
import org.jinye.platform.workbook.TableReader;

/** Reads a workbook into a chart; what cannot be read is a problem, not an exception. */
final class ChartReading {

  private static final List<SheetForm> FORMS =
      Arrays.stream(ChartSheet.values())
          .map(sheet -> new SheetForm(sheet.title(), sheet.columns(), Set.of(), Map.of()))
          .toList();

  private final SentTables sent;

  private ChartReading(SentTables sent) {
    this.sent = sent;
  }

  /** The chart, and what could not be read. */
  record Read(Chart chart, List<ChartProblem> problems) {}

  static Read read(TableReader reader, byte[] content) {
    SentTables sent = reader.read(content, FORMS);
    List<ChartProblem> problems =
        sent.problems().stream()
            .map(one -> new ChartProblem(one.sheet(), one.row(), one.column(), one.message()))
            .toList();
    return new Read(new ChartReading(sent).chart(), problems);
  }

  private Chart chart() {
    return new Chart(
        of(ChartSheet.UNITS)
            .map(f ->
                new Chart.UnitLine(
                    f.row(),
                    f.get("单位代码"),
                    f.get("名称"),
                    f.get("简称"),
                    f.get("类别"),
                    f.get("条线"),
                    f.get("地址"),
                    f.get("启用日期"),
                    f.get("撤销日期")))
            .toList(),
        of(ChartSheet.POSTS)
            .map(f ->
                new Chart.PostLine(
                    f.row(),
                    f.get("岗位编号"),
                    f.get("单位代码"),
                    f.get("岗位名称"),
                    f.get("岗位类别"),
                    f.get("启用日期"),
                    f.get("撤销日期")))
            .toList(),
        of(ChartSheet.PEOPLE)
            .map(f ->
                new Chart.PersonLine(
                    f.row(),
                    f.get("工号"),
                    f.get("姓名"),
                    f.get("身份证号"),
                    f.get("电话"),
                    f.get("单位代码"),
                    f.get("入职日期"),
                    f.get("离职日期"),
                    f.get("用户名")))
            .toList(),
        of(ChartSheet.HOLDINGS)
            .map(f ->
                new Chart.HoldingLine(
                    f.row(),
                    f.get("工号"),
                    f.get("岗位编号"),
                    f.get("A/B 岗"),
                    f.get("开始日期"),
                    f.get("结束日期"),
                    f.get("依据")))
            .toList());
  }

  private Stream<SheetLine> of(ChartSheet sheet) {
    return sent.lines(sheet.title()).stream();
  }
}
