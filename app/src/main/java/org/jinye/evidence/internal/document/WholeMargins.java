package org.jinye.evidence.internal.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Says every margin of a docx. Word and WPS leave out those that are zero and read such files well;
 * poi-tl, which asks for the width of a page, does not.
 */
final class WholeMargins {

  private static final BigInteger NONE = BigInteger.ZERO;

  private WholeMargins() {}

  static byte[] of(byte[] docx) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
        var out = new ByteArrayOutputStream()) {
      sections(document).stream()
          .filter(CTSectPr::isSetPgMar)
          .map(CTSectPr::getPgMar)
          .forEach(WholeMargins::complete);
      document.write(out);
      return out.toByteArray();
    }
  }

  /** The last section stands in the body, the others each in their last paragraph. */
  private static List<CTSectPr> sections(XWPFDocument document) {
    List<CTSectPr> sections = new ArrayList<>();
    if (document.getDocument().getBody().isSetSectPr()) {
      sections.add(document.getDocument().getBody().getSectPr());
    }
    for (XWPFParagraph paragraph : document.getParagraphs()) {
      CTPPr properties = paragraph.getCTP().getPPr();
      if (properties != null && properties.isSetSectPr()) {
        sections.add(properties.getSectPr());
      }
    }
    return sections;
  }

  private static void complete(CTPageMar margins) {
    if (margins.xgetLeft() == null) {
      margins.setLeft(NONE);
    }
    if (margins.xgetRight() == null) {
      margins.setRight(NONE);
    }
    if (margins.xgetTop() == null) {
      margins.setTop(NONE);
    }
    if (margins.xgetBottom() == null) {
      margins.setBottom(NONE);
    }
    if (margins.xgetGutter() == null) {
      margins.setGutter(NONE);
    }
  }
}
