package org.jinye.cases.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jinye.casebook.crime.NetworkApplication;
import org.jinye.casebook.paper.PrintedDay;

/** An application for acceptance as a Word file, laid out as the papers of cases are. */
public final class NetworkWord {

  private NetworkWord() {}

  /**
   * To print and sign.
   *
   * @param bureau that applies
   */
  public static byte[] of(
      String bureau, NetworkApplicationRow row, NetworkApplication application) {
    var out = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      PaperWord.layOut(word);
      heading(word, bureau);
      heading(word, application.title());
      if (!row.document().isEmpty()) {
        line(word, row.document(), ParagraphAlignment.RIGHT);
      }
      XWPFTable table = PaperWord.table(word, 2);
      application
          .sections()
          .forEach(
              section -> PaperWord.row(table, section.title(), String.join("\n", section.lines())));
      if (!application.missing().isEmpty()) {
        PaperWord.row(table, "尚缺", String.join("\n", application.missing()));
      }
      PaperWord.row(table, "本单位意见", "\n\n　　　　　　签名：　　　　　　　年　　月　　日");
      PaperWord.row(table, "验收单位意见", "\n\n　　　　　　签名：　　　　　　　年　　月　　日");
      table.removeRow(0);
      line(word, bureau + "（印章）", ParagraphAlignment.RIGHT);
      LocalDate on = row.submittedOn();
      line(word, on == null ? "年　　月　　日" : PrintedDay.inChinese(on), ParagraphAlignment.RIGHT);
      word.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void heading(XWPFDocument word, String words) {
    PaperWord.line(word, words, ParagraphAlignment.CENTER, PaperWord.TITLE, PaperWord.HEADING_FONT);
  }

  private static void line(XWPFDocument word, String words, ParagraphAlignment where) {
    PaperWord.line(word, words, where, PaperWord.TEXT, PaperWord.FONT);
  }
}
