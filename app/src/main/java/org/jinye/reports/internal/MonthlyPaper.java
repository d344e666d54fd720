package org.jinye.reports.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.jinye.evidence.DocumentKind;
import org.jinye.evidence.DocumentKind.Placeholder;
import org.jinye.evidence.DocumentKind.Placeholder.Form;
import org.jinye.evidence.FactTable;
import org.jinye.reports.internal.PaperDocument.Font;
import org.jinye.reports.internal.ReportTable.Cell;
import org.jinye.reports.internal.ReportTable.Column;
import org.jinye.reports.internal.ReportTable.Line;

/** The month's report as a numbered document: its kind, its facts, the template that is shipped. */
final class MonthlyPaper {

  private static final List<Placeholder> TABLES =
      List.of(
          new Placeholder("kinds", "各类预警处置情况", Form.TABLE),
          new Placeholder("counties", "各县局预警处置情况", Form.TABLE),
          new Placeholder("notProcessed", "不予处理的原因", Form.TABLE),
          new Placeholder("harmless", "核查无异常的原因", Form.TABLE),
          new Placeholder("measures", "有异常预警的处理措施", Form.TABLE),
          new Placeholder("timeliness", "办理时限", Form.TABLE),
          new Placeholder("filings", "备案情况", Form.TABLE),
          new Placeholder("papers", "监督文书及答复情况", Form.TABLE),
          new Placeholder("visits", "走访情况", Form.TABLE),
          new Placeholder("referrals", "移送情况", Form.TABLE),
          new Placeholder("suppressions", "免扰及命中", Form.TABLE),
          new Placeholder("samples", "办结为正常的预警抽查", Form.TABLE),
          new Placeholder("precision", "各类预警查实率", Form.TABLE));
  private static final List<String> NUMERALS =
      List.of("二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六");

  /** The places of the report's own; number, title, day and maker come with every document. */
  private static final List<Placeholder> PLACES = places();

  static final DocumentKind KIND =
      new DocumentKind("monthly_report", "内管预警月度报告", "内管报", PLACES, MonthlyPaper::template);

  private MonthlyPaper() {}

  /** What the document is made from; kept with it. */
  static Map<String, Object> facts(MonthlyReport report) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("month", report.subject().monthTitle());
    facts.put("unit", report.subject().unitTitle());
    facts.put("summary", report.summary());
    facts.put("reading", MonthlyReport.READING);
    facts.put("done", report.narrative().done());
    facts.put("plan", report.narrative().plan());
    report.tables().stream()
        .filter(table -> !table.isEmpty())
        .forEach(table -> facts.put(name(table.id()), table(table)));
    return facts;
  }

  /** {@code not-processed} is called notProcessed in a template. */
  private static String name(String id) {
    return id.equals("not-processed") ? "notProcessed" : id;
  }

  private static FactTable table(ReportTable table) {
    List<String> header = new ArrayList<>(table.labels());
    table.columns().stream().map(Column::fullTitle).forEach(header::add);
    return new FactTable(header, table.lines().stream().map(MonthlyPaper::row).toList());
  }

  private static List<String> row(Line line) {
    List<String> row = new ArrayList<>(line.labels());
    line.cells().stream().map(Cell::text).forEach(row::add);
    return row;
  }

  private static List<Placeholder> places() {
    List<Placeholder> places = new ArrayList<>();
    places.add(new Placeholder("month", "月份", Form.TEXT));
    places.add(new Placeholder("unit", "单位", Form.TEXT));
    places.add(new Placeholder("summary", "总体情况", Form.TEXT));
    places.add(new Placeholder("reading", "统计口径", Form.TEXT));
    places.addAll(TABLES);
    places.add(new Placeholder("done", "采取的措施", Form.TEXT));
    places.add(new Placeholder("plan", "下月工作计划", Form.TEXT));
    return List.copyOf(places);
  }

  private static byte[] template() {
    var out = new ByteArrayOutputStream();
    try (PaperDocument paper = new PaperDocument(KIND.title())) {
      paper.line("{{title}}", Font.TITLE, ParagraphAlignment.CENTER);
      paper.line("（{{month}}）", Font.SUBTITLE, ParagraphAlignment.CENTER);
      paper.line("{{number}}", Font.SUBTITLE, ParagraphAlignment.CENTER);
      paper.line(
          "单位：{{unit}}　　制发日期：{{madeOn}}　　制发人：{{madeBy}}", Font.SMALL, ParagraphAlignment.CENTER);
      paper.line("一、总体情况", Font.HEADING, ParagraphAlignment.LEFT);
      paper.paragraph("{{summary}}");
      paper.line("{{reading}}", Font.SMALL, ParagraphAlignment.LEFT);
      int number = 0;
      for (Placeholder table : TABLES) {
        heading(paper, number++, table.title());
        paper.line(table.tag(), Font.CELL, ParagraphAlignment.LEFT);
      }
      heading(paper, number++, "采取的措施");
      paper.paragraph("{{done}}");
      heading(paper, number, "下月工作计划");
      paper.paragraph("{{plan}}");
      paper.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void heading(PaperDocument paper, int index, String words) {
    paper.line(NUMERALS.get(index) + "、" + words, Font.HEADING, ParagraphAlignment.LEFT);
  }
}
