package org.jinye.supply.web;

import java.util.List;
import org.jinye.platform.web.Pager;
import org.jinye.supply.RecordKind;

/**
 * The rows that an import kept.
 *
 * @param listed the import wrote them down; earlier versions only counted them
 */
public record KeptPage(
    ImportView view, KeptFilter filter, List<KeptRow> rows, Pager pager, boolean listed) {

  static String path(ImportView view) {
    return view.link() + "/rows";
  }

  public List<KeptFilter> choices() {
    return KeptFilter.choices(view);
  }

  public List<String> header() {
    return view.record().header();
  }

  public boolean hasRetailers() {
    return view.record().kind() != RecordKind.ITEMS;
  }

  public String exportLink() {
    return filter.link(path(view) + "/export");
  }

  public String title() {
    return "第 "
        + view.record().id()
        + " 次导入："
        + (filter == KeptFilter.ALL ? "导入和已有的行" : filter.title());
  }
}
