package org.jinye.reports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.jinye.reports.internal.PaperDocument.Font;

/** The report as a document in the form of an official report. */
public record ReportDocument(MonthlyReport report, LocalDate printedOn) {

  private static final List<String> NUMERALS =
      List.of(
          "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六",
          "十七", "十八", "十九");
  private static final String NOTHING_WRITTEN = "（未填写）";

  public void write(OutputStream out) throws IOException {
    try (PaperDocument paper = new PaperDocument(report.title())) {
      paper.line(report.title(), Font.TITLE, ParagraphAlignment.CENTER);
      paper.line(
          "（" + report.subject().monthTitle() + "）", Font.SUBTITLE, ParagraphAlignment.CENTER);
      paper.line(
          "单位：" + report.subject().unitTitle() + "　　制表日期：" + printedOn,
          Font.SMALL,
          ParagraphAlignment.CENTER);
      heading(paper, 0, "总体情况");
      paper.paragraph(report.summary());
      paper.line(MonthlyReport.READING, Font.SMALL, ParagraphAlignment.LEFT);
      int number = 1;
      for (ReportTable table : report.tables()) {
        heading(paper, number++, table.title());
        table(paper, table);
      }
      heading(paper, number++, "采取的措施");
      text(paper, report.narrative().done());
      heading(paper, number, "下月工作计划");
      text(paper, report.narrative().plan());
      paper.write(out);
    }
  }

  private static void heading(PaperDocument paper, int index, String words) {
    String numeral = index < NUMERALS.size() ? NUMERALS.get(index) : Integer.toString(index + 1);
    paper.line(numeral + "、" + words, Font.HEADING, ParagraphAlignment.LEFT);
  }

  private static void table(PaperDocument paper, ReportTable table) {
    if (table.isEmpty()) {
      paper.paragraph("本月没有。");
      return;
    }
    paper.table(table);
    if (!table.note().isEmpty()) {
      paper.line(table.note(), Font.SMALL, ParagraphAlignment.LEFT);
    }
  }

  private static void text(PaperDocument paper, String words) {
    if (words.isBlank()) {
      paper.paragraph(NOTHING_WRITTEN);
    } else {
      words.lines().filter(line -> !line.isBlank()).forEach(paper::paragraph);
    }
  }
}
