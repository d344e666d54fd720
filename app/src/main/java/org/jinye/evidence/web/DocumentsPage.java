package org.jinye.evidence.web;

import java.util.List;
import java.util.Map;
import org.jinye.evidence.Document;
import org.jinye.evidence.internal.document.DocumentFilter;
import org.jinye.evidence.internal.document.DocumentQuery.Gap;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The register of documents.
 *
 * @param units names by code
 * @param gaps numbers without a document
 * @param keeper whether the person keeps the templates
 */
public record DocumentsPage(
    DocumentFilter filter,
    List<Document> rows,
    Pager pager,
    Map<String, String> units,
    List<Choice> kinds,
    List<Integer> years,
    List<Gap> gaps,
    boolean keeper) {

  public String unit(String code) {
    return unitName(units, code);
  }

  static String unitName(Map<String, String> units, String code) {
    return code.isEmpty() ? "全国" : units.getOrDefault(code, code);
  }

  public List<Choice> unitChoices() {
    return units.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }

  public List<Choice> yearChoices() {
    return years.stream().map(year -> new Choice(year.toString(), year + "年")).toList();
  }

  public String exportUrl() {
    return filter.url("/documents/export.xlsx");
  }

  /** {@code 金叶市 内管预警月度报告 2026年 第 3 号}. */
  public String words(Gap gap) {
    return "%s %s %d年 第 %d 号"
        .formatted(unit(gap.unitCode()), gap.kindTitle(), gap.year(), gap.number());
  }
}
