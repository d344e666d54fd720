package org.jinye.organization.internal.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jinye.organization.Chart;

/** Writes a chart as the workbook that {@link ChartReading} reads; every cell is text. */
final class ChartWriting {

  private ChartWriting() {}

  static void write(Chart chart, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Jinye", "1.0")) {
      sheet(workbook, ChartSheet.UNITS, chart.units().stream().map(ChartWriting::cells).toList());
      sheet(workbook, ChartSheet.POSTS, chart.posts().stream().map(ChartWriting::cells).toList());
      sheet(workbook, ChartSheet.PEOPLE, chart.people().stream().map(ChartWriting::cells).toList());
      sheet(
          workbook,
          ChartSheet.HOLDINGS,
          chart.holdings().stream().map(ChartWriting::cells).toList());
    }
  }

  private static void sheet(Workbook workbook, ChartSheet sheet, List<List<String>> rows)
      throws IOException {
    Worksheet page = workbook.newWorksheet(sheet.title());
    for (int c = 0; c < sheet.columns().size(); c++) {
      page.width(c, 16);
      page.value(0, c, sheet.columns().get(c));
      page.style(0, c).bold().fillColor("E9EEF4").set();
    }
    page.freezePane(0, 1);
    for (int r = 0; r < rows.size(); r++) {
      List<String> cells = rows.get(r);
      for (int c = 0; c < cells.size(); c++) {
        if (!cells.get(c).isEmpty()) {
          page.value(r + 1, c, cells.get(c));
        }
      }
    }
    page.finish();
  }

  private static List<String> cells(Chart.UnitLine u) {
    return List.of(
        u.code(), u.name(), u.shortName(), u.kind(), u.line(), u.address(), u.from(), u.to());
  }

  private static List<String> cells(Chart.PostLine p) {
    return List.of(p.code(), p.unit(), p.title(), p.kind(), p.from(), p.to());
  }

  private static List<String> cells(Chart.PersonLine n) {
    return List.of(
        n.staffNumber(),
        n.name(),
        n.identity(),
        n.telephone(),
        n.unit(),
        n.entered(),
        n.left(),
        n.username());
  }

  private static List<String> cells(Chart.HoldingLine h) {
    return List.of(h.person(), h.post(), h.place(), h.from(), h.to(), h.ground());
  }
}
