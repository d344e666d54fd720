package org.jinye.cases.web;

import java.util.stream.Collectors;
import org.jinye.casebook.paper.PaperField;
import org.jinye.casebook.paper.PaperKind;

/** One kind of legal document with its fields. */
public record PaperKindPage(PaperKind kind) {

  public String procedures() {
    return PapersPage.proceduresOf(kind);
  }

  public String opinions() {
    return PapersPage.opinionsOf(kind);
  }

  public String signatures() {
    return PapersPage.signaturesOf(kind);
  }

  public String form(PaperField field) {
    return switch (field.type()) {
      case TEXT -> "一行文字";
      case WORDS -> "文字";
      case DAY -> "日期";
      case MOMENT -> "日期和时刻";
      case NUMBER -> "整数";
      case CARTONS -> "条数";
      case MONEY -> "金额（元）";
      case YES_NO -> "是、否";
      case CHOICE ->
          field.choices().stream().map(PaperField.Choice::title).collect(Collectors.joining("、"));
    };
  }
}
