package org.jinye.instruments.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jinye.evidence.DocumentKind;
import org.jinye.evidence.DocumentKind.Placeholder;
import org.jinye.evidence.DocumentKind.Placeholder.Form;
import org.jinye.instruments.Instrument;
import org.jinye.instruments.InstrumentKind;

/** The paper of an instrument: its kind of document, its facts, the template that is shipped. */
final class InstrumentPaper {

  private InstrumentPaper() {}

  static String code(InstrumentKind kind) {
    return "instrument_" + kind.name().toLowerCase(Locale.ROOT);
  }

  static DocumentKind kind(InstrumentKind kind) {
    List<Placeholder> places =
        List.of(
            new Placeholder("sender", "发文单位", Form.TEXT),
            new Placeholder("receiver", "受文单位", Form.TEXT),
            new Placeholder("facts", kind.factsLabel(), Form.TEXT),
            new Placeholder("demands", kind.demandsLabel(), Form.TEXT),
            new Placeholder("evidence", "证据材料", Form.TEXT),
            new Placeholder("dueOn", "答复期限", Form.TEXT));
    return new DocumentKind(code(kind), kind.title(), kind.word(), places, () -> template(kind));
  }

  static Map<String, Object> facts(Instrument of, String sender, String receiver) {
    return Map.of(
        "sender",
        sender,
        "receiver",
        receiver,
        "facts",
        of.facts(),
        "demands",
        of.demands(),
        "evidence",
        of.evidence().isEmpty() ? "无" : of.evidence(),
        "dueOn",
        of.dueOn().toString());
  }

  private static byte[] template(InstrumentKind kind) {
    var out = new ByteArrayOutputStream();
    try (XWPFDocument paper = new XWPFDocument()) {
      line(paper, "{{sender}}", ParagraphAlignment.CENTER, 16, false);
      line(paper, kind.title(), ParagraphAlignment.CENTER, 22, true);
      line(paper, "{{number}}", ParagraphAlignment.CENTER, 14, false);
      line(paper, "{{title}}", ParagraphAlignment.CENTER, 16, false);
      line(paper, "{{receiver}}：", ParagraphAlignment.LEFT, 16, false);
      section(paper, "一、" + kind.factsLabel(), "{{facts}}");
      section(paper, "二、" + kind.demandsLabel(), "{{demands}}");
      section(paper, "三、证据材料", "{{evidence}}");
      line(paper, "请于 {{dueOn}} 前签收并提交" + kind.reply() + "。", ParagraphAlignment.LEFT, 16, false);
      line(paper, "{{sender}}（印章）", ParagraphAlignment.RIGHT, 16, false);
      line(paper, "{{madeOn}}　承办人：{{madeBy}}", ParagraphAlignment.RIGHT, 16, false);
      paper.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void section(XWPFDocument paper, String heading, String place) {
    line(paper, heading, ParagraphAlignment.LEFT, 16, true);
    line(paper, place, ParagraphAlignment.LEFT, 16, false);
  }

  private static void line(
      XWPFDocument paper, String words, ParagraphAlignment where, int points, boolean bold) {
    XWPFParagraph paragraph = paper.createParagraph();
    paragraph.setAlignment(where);
    paragraph.setSpacingAfter(120);
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    run.setFontSize(points);
    run.setBold(bold);
    run.setFontFamily("仿宋");
    run.getCTR().getRPr().getRFontsList().forEach(font -> font.setEastAsia("仿宋"));
  }
}
