package org.jinye.reports.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** An A4 document with the fonts and margins of official papers (GB/T 9704). */
final class PaperDocument implements Closeable {

  /** Lengths in twentieths of a point: 1 mm = 56.7. */
  private static final int A4_WIDTH = 11906;

  private static final int A4_HEIGHT = 16838;
  private static final int MARGIN_TOP = 2098;
  private static final int MARGIN_SIDE = 1587;
  private static final int MARGIN_RIGHT = 1474;
  private static final int MARGIN_BOTTOM = 1984;
  static final int TEXT_WIDTH = A4_WIDTH - MARGIN_SIDE - MARGIN_RIGHT;

  /** Fonts that every Chinese office machine has. */
  enum Font {
    TITLE("宋体", 22, true),
    SUBTITLE("仿宋", 16, false),
    HEADING("黑体", 16, false),
    BODY("仿宋", 16, false),
    SMALL("仿宋", 12, false),
    CELL("宋体", 9, false),
    CELL_BOLD("宋体", 9, true);

    private final String family;
    private final int points;
    private final boolean bold;

    Font(String family, int points, boolean bold) {
      this.family = family;
      this.points = points;
      this.bold = bold;
    }
  }

  private final XWPFDocument document = new XWPFDocument();

  PaperDocument(String title) {
    document.getProperties().getCoreProperties().setTitle(title);
    document.getProperties().getCoreProperties().setCreator("金叶");
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(MARGIN_TOP));
    margins.setBottom(BigInteger.valueOf(MARGIN_BOTTOM));
    margins.setLeft(BigInteger.valueOf(MARGIN_SIDE));
    margins.setRight(BigInteger.valueOf(MARGIN_RIGHT));
    pageNumber();
  }

  void line(String words, Font font, ParagraphAlignment alignment) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBefore(font == Font.HEADING ? 160 : 60);
    paragraph.setSpacingAfter(60);
    paragraph.setKeepNext(font == Font.HEADING);
    write(paragraph, words, font);
  }

  /** Body text, first line indented by two characters. */
  void paragraph(String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    paragraph.setIndentationFirstLine(2 * Font.BODY.points * 20);
    write(paragraph, words, Font.BODY);
  }

  void table(ReportTable table) {
    new PaperTable(document, table).write();
  }

  void write(OutputStream out) throws IOException {
    document.write(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  static void write(XWPFParagraph paragraph, String words, Font font) {
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    run.setFontSize(font.points);
    run.setBold(font.bold);
    run.setFontFamily(font.family);
    // Chinese characters are drawn in the East Asian font, which POI's own setter leaves alone.
    List<CTFonts> fonts = run.getCTR().getRPr().getRFontsList();
    fonts.forEach(each -> each.setEastAsia(font.family));
  }

  private void pageNumber() {
    XWPFParagraph paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
  }
}
