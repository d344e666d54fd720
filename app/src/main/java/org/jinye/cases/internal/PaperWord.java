package org.jinye.cases.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Money;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Signature;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.casebook.paper.CapitalAmount;
import org.jinye.casebook.paper.PaperField;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.casebook.paper.PrintedDay;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A legal document as a Word file to print and sign: A4 with the margins of official papers (GB/T
 * 9704), the bureau and the title above, its fields in a bordered form, the goods, the opinions and
 * signatures with room to write, seal and day below.
 */
final class PaperWord {

  static final String FONT = "仿宋";
  static final String HEADING_FONT = "宋体";
  static final int TITLE = 22;
  static final int TEXT = 12;
  private static final int TOP = 2098;
  private static final int LEFT = 1587;
  private static final int RIGHT = 1474;
  private static final int BOTTOM = 1984;
  private static final int PAGE_WIDTH = 11_906;
  private static final int PAGE_HEIGHT = 16_838;
  private static final int WIDTH = PAGE_WIDTH - LEFT - RIGHT;
  private static final int LABEL = 1_700;

  private final CaseFile file;
  private final PaperKind kind;
  private final Paper paper;

  PaperWord(CaseFile file, PaperKind kind, Paper paper) {
    this.file = file;
    this.kind = kind;
    this.paper = paper;
  }

  byte[] write() {
    var out = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      layOut(word);
      line(word, file.bureau().name(), ParagraphAlignment.CENTER, TITLE, HEADING_FONT);
      line(word, kind.title(), ParagraphAlignment.CENTER, TITLE, HEADING_FONT);
      if (!paper.number().isEmpty()) {
        line(word, paper.number(), ParagraphAlignment.RIGHT, TEXT, FONT);
      }
      form(word);
      goods(word);
      signatures(word);
      ending(word);
      word.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static void layOut(XWPFDocument word) {
    CTSectPr section = word.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(BigInteger.valueOf(PAGE_WIDTH));
    section.getPgSz().setH(BigInteger.valueOf(PAGE_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(TOP));
    margins.setBottom(BigInteger.valueOf(BOTTOM));
    margins.setLeft(BigInteger.valueOf(LEFT));
    margins.setRight(BigInteger.valueOf(RIGHT));
  }

  /** Label and value, one row each; fields that nobody filled leave room for the pen. */
  private void form(XWPFDocument word) {
    List<PaperField> fields =
        kind.fields().stream()
            .filter(field -> field.required() || paper.find(field.code()).isPresent())
            .toList();
    if (fields.isEmpty() && kind.opinions().isEmpty()) {
      return;
    }
    XWPFTable table = table(word, 2);
    for (PaperField field : fields) {
      row(
          table,
          field.title(),
          paper.find(field.code()).map(text -> printed(field, text)).orElse(""));
    }
    List<Opinion> given = new ArrayList<>(paper.opinions());
    for (Opinion.Role role : kind.opinions()) {
      Optional<Opinion> opinion = given.stream().filter(one -> one.role() == role).findFirst();
      opinion.ifPresent(given::remove);
      row(
          table,
          role.title() + "意见",
          opinion.map(PaperWord::words).orElse("\n\n　　　　　　签名：　　　　　　　年　　月　　日"));
    }
    given.forEach(more -> row(table, more.role().title() + "意见", words(more)));
    table.removeRow(0);
  }

  private static String words(Opinion of) {
    LocalDate on = of.on();
    return of.words()
        + "\n　　　　　　签名："
        + of.name()
        + "　　"
        + (on == null ? "年　　月　　日" : PrintedDay.inText(on));
  }

  private void goods(XWPFDocument word) {
    if (!kind.hasGoods()) {
      return;
    }
    line(word, "物品清单", ParagraphAlignment.CENTER, TEXT, HEADING_FONT);
    XWPFTable table = table(word, 6);
    cells(table.getRow(0), List.of("序号", "品名规格", "数量", "单价（元）", "金额（元）", "备注"));
    int nth = 0;
    Money sum = Money.ZERO;
    for (GoodsLine line : paper.goods()) {
      Optional<Money> value = line.findValue();
      sum = sum.plus(value.orElse(Money.ZERO));
      var price = line.price();
      cells(
          table.createRow(),
          List.of(
              Integer.toString(++nth),
              line.item(),
              QuantityWords.mixed(line.quantity()),
              price == null ? "" : price.money() + "/" + price.per().title(),
              value.map(Money::toString).orElse(""),
              line.nature().title()));
    }
    line(word, "以下空白。共 %d 行，合计金额 %s 元。".formatted(nth, sum), ParagraphAlignment.LEFT, TEXT, FONT);
  }

  private void signatures(XWPFDocument word) {
    List<Signature> given = new ArrayList<>(paper.signatures());
    for (Signature.As as : kind.signatures()) {
      Optional<Signature> signed = given.stream().filter(one -> one.as() == as).findFirst();
      signed.ifPresent(given::remove);
      line(
          word,
          as.title() + "（签名）：" + signed.map(PaperWord::words).orElse("　　　　　　　　　　年　　月　　日"),
          ParagraphAlignment.LEFT,
          TEXT,
          FONT);
    }
    given.forEach(more ->
        line(word, more.as().title() + "（签名）：" + words(more), ParagraphAlignment.LEFT, TEXT, FONT));
    for (Signature.As as : kind.cosigners()) {
      if (paper.signatures(as).isEmpty()) {
        line(word, as.title() + "（签名）：　　　　　　　　　　年　　月　　日", ParagraphAlignment.LEFT, TEXT, FONT);
      }
    }
  }

  private static String words(Signature of) {
    LocalDate on = of.on();
    return String.join(
        "　",
        of.isRefused() ? of.name() + "（拒绝签名）" : of.name(),
        of.certificate(),
        of.words(),
        on == null ? "" : PrintedDay.inText(on));
  }

  private void ending(XWPFDocument word) {
    if (kind.needsSeal()) {
      line(word, file.bureau().name() + "（印章）", ParagraphAlignment.RIGHT, TEXT, FONT);
    }
    LocalDate on = paper.date();
    line(
        word,
        on == null ? "年　　月　　日" : PrintedDay.inChinese(on),
        ParagraphAlignment.RIGHT,
        TEXT,
        FONT);
  }

  /** As a reader expects it: 2026年9月24日, 是, 1000.00元（壹仟元整）. */
  private static String printed(PaperField field, String text) {
    try {
      return switch (field.type()) {
        case TEXT, WORDS, NUMBER -> text;
        case DAY -> PrintedDay.inText(LocalDate.parse(text));
        case MOMENT -> PrintedDay.inText(LocalDateTime.parse(text));
        case CARTONS -> text + "条";
        case MONEY -> text + "元（" + CapitalAmount.of(Money.ofYuan(new BigDecimal(text))) + "）";
        case YES_NO -> text.equals("true") ? "是" : "否";
        case CHOICE ->
            field.choices().stream()
                .filter(choice -> choice.code().equals(text))
                .map(PaperField.Choice::title)
                .findFirst()
                .orElse(text);
      };
    } catch (DateTimeException | NumberFormatException asItWasWritten) {
      return text;
    }
  }

  static XWPFTable table(XWPFDocument word, int columns) {
    XWPFTable table = word.createTable(1, columns);
    table.setWidth(WIDTH);
    return table;
  }

  static void row(XWPFTable table, String label, String value) {
    XWPFTableRow row = table.createRow();
    cell(row.getCell(0), label);
    row.getCell(0).setWidth(Integer.toString(LABEL));
    cell(row.getCell(1), value);
    row.getCell(1).setWidth(Integer.toString(WIDTH - LABEL));
  }

  private static void cells(XWPFTableRow row, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      cell(row.getCell(i), values.get(i));
    }
  }

  private static void cell(XWPFTableCell cell, String words) {
    write(cell.getParagraphs().getFirst(), words, TEXT, FONT);
  }

  static void line(
      XWPFDocument word, String words, ParagraphAlignment where, int points, String font) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setAlignment(where);
    paragraph.setSpacingBefore(60);
    paragraph.setSpacingAfter(60);
    write(paragraph, words, points, font);
  }

  private static void write(XWPFParagraph paragraph, String words, int points, String font) {
    XWPFRun run = paragraph.createRun();
    List<String> lines = words.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines.get(i));
    }
    run.setFontSize(points);
    run.setBold(font.equals(HEADING_FONT));
    run.setFontFamily(font);
    run.getCTR().getRPr().getRFontsList().forEach(fonts -> fonts.setEastAsia(font));
  }
}
