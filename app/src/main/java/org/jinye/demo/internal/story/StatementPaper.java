package org.jinye.demo.internal.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A retailer's written statement (情况说明). */
final class StatementPaper {

  private StatementPaper() {}

  /** A Word document. */
  static byte[] of(String licence, LocalDate day, String words) throws IOException {
    try (XWPFDocument paper = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XWPFParagraph title = paper.createParagraph();
      title.setAlignment(ParagraphAlignment.CENTER);
      XWPFRun heading = title.createRun();
      heading.setBold(true);
      heading.setFontSize(18);
      heading.setText("情况说明");
      for (String line :
          List.of(
              "烟草专卖零售许可证号：" + licence,
              "就本次订货异常，核查人员到店询问并核对库存，情况如下：",
              words,
              "以上情况属实。（演示材料，非真实文书）",
              day.toString())) {
        paper.createParagraph().createRun().setText(line);
      }
      paper.write(out);
      return out.toByteArray();
    }
  }
}
