package org.jinye.evidence.internal.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.data.RowRenderData;
import com.deepoove.poi.data.Rows;
import com.deepoove.poi.data.TableRenderData;
import com.deepoove.poi.data.Tables;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.jinye.evidence.DocumentKind;
import org.jinye.evidence.DocumentKind.Placeholder;
import org.jinye.evidence.FactTable;

/**
 * A docx with places to fill. Only the two forms of places that a kind names are taken: templates
 * come from people, and poi-tl's other tags would read pictures and documents from addresses.
 */
final class WordTemplate {

  private static final int CELL_POINTS = 9;
  private static final String NUMBER = "number";
  private static final char TABLE_SIGN = '#';
  private static final char TEXT_SIGN = '\0';

  private final DocumentKind kind;
  private final byte[] docx;

  WordTemplate(DocumentKind kind, byte[] docx) {
    this.kind = kind;
    this.docx = docx.clone();
  }

  /** All that is wrong with the template, in words; empty when it can be used. */
  List<String> problems() {
    try (XWPFTemplate template = compile()) {
      List<String> problems = new ArrayList<>();
      Set<String> named = new HashSet<>();
      for (MetaTemplate place : template.getElementTemplates()) {
        check(place, named, problems);
      }
      if (!named.contains(NUMBER)) {
        problems.add("模板里没有文号的位置，请加上 {{number}}。");
      }
      return problems.isEmpty() ? problemsWithFilling() : problems.stream().distinct().toList();
    } catch (ResolverException
        | POIXMLException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException e) {
      return List.of("模板读不出来，可能是占位符没有成对写全，或者文件损坏。请检查后再上传。");
    } catch (IOException e) {
      return List.of("模板读不出来，可能文件损坏。请另存为 docx 后再上传。");
    }
  }

  /** Fills it once for trial: what cannot be filled is better known now than when it is issued. */
  private List<String> problemsWithFilling() throws IOException {
    Map<String, Object> sample = new HashMap<>();
    for (Placeholder place : kind.all()) {
      switch (place.form()) {
        case TEXT -> sample.put(place.name(), place.title());
        case TABLE ->
            sample.put(place.name(), new FactTable(List.of(place.title()), List.of(List.of("1"))));
      }
    }
    try {
      fill(sample);
      return List.of();
    } catch (RenderException e) {
      return List.of("模板试填没有成功。请把占位符放在普通段落里，用 Word 另存为 docx 后再上传。");
    }
  }

  private void check(MetaTemplate place, Set<String> named, List<String> problems) {
    if (!(place instanceof ElementTemplate element)) {
      problems.add("模板里的 " + place.variable() + " 是条件或循环，这里不能用。");
      return;
    }
    String name = element.getTagName();
    Placeholder known =
        kind.all().stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    if (known == null) {
      problems.add("不认识占位符 " + element.variable() + "，“" + kind.title() + "”没有这一项。");
    } else if (element.getSign() != sign(known)) {
      problems.add(
          "占位符 %s 是%s，应写成 %s。".formatted(element.variable(), known.form().title(), known.tag()));
    } else {
      named.add(name);
    }
  }

  private static char sign(Placeholder place) {
    return switch (place.form()) {
      case TEXT -> TEXT_SIGN;
      case TABLE -> TABLE_SIGN;
    };
  }

  /** The document with the facts in their places; a place without a fact is left empty. */
  byte[] fill(Map<String, Object> facts) throws IOException {
    Map<String, Object> values = new HashMap<>();
    for (Placeholder place : kind.all()) {
      Object fact = facts.get(place.name());
      values.put(
          place.name(),
          switch (place.form()) {
            case TEXT -> fact == null ? "" : fact.toString();
            case TABLE -> fact instanceof FactTable table ? table(table) : nothing();
          });
    }
    var out = new ByteArrayOutputStream();
    try (XWPFTemplate template = compile()) {
      template.render(values).write(out);
    }
    return out.toByteArray();
  }

  private XWPFTemplate compile() throws IOException {
    return XWPFTemplate.compile(
        new ByteArrayInputStream(WholeMargins.of(docx)), Configure.createDefault());
  }

  private static TableRenderData table(FactTable table) {
    var builder = Tables.ofPercentWidth("100%").addRow(header(table.header()));
    for (List<String> row : table.rows()) {
      builder.addRow(
          Rows.of(row.toArray(String[]::new)).textFontSize(CELL_POINTS).center().create());
    }
    return builder.create();
  }

  private static RowRenderData header(List<String> titles) {
    return Rows.of(titles.toArray(String[]::new))
        .textFontSize(CELL_POINTS)
        .textBold()
        .center()
        .repeatedHeader()
        .create();
  }

  private static TableRenderData nothing() {
    return Tables.ofPercentWidth("100%")
        .addRow(Rows.of("没有").textFontSize(CELL_POINTS).center().create())
        .create();
  }
}
