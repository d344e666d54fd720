package org.jinye.supply.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.RowEffect;
import org.jinye.supply.internal.duck.Sql;

/** Which of the listed rows are shown. The lake lists the order lines that were added. */
public enum KeptFilter {
  ALL("", "全部"),
  TAKEN("taken", "导入（新增和更新）"),
  ADDED(RowEffect.ADDED.code(), RowEffect.ADDED.title()),
  CHANGED(RowEffect.CHANGED.code(), RowEffect.CHANGED.title()),
  PRESENT(RowEffect.PRESENT.code(), RowEffect.PRESENT.title());

  private final String code;
  private final String title;

  KeptFilter(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** An unknown word filters nothing. */
  static KeptFilter of(String code, ImportView view) {
    return Arrays.stream(values())
        .filter(filter -> filter.code.equals(code) && !code.isEmpty())
        .findFirst()
        .orElse(view.isOrderLines() ? PRESENT : ALL);
  }

  /** What there is to choose from. */
  static List<KeptFilter> choices(ImportView view) {
    return view.isOrderLines() ? List.of(PRESENT) : List.of(values());
  }

  private Set<RowEffect> effects() {
    return switch (this) {
      case ALL -> EnumSet.allOf(RowEffect.class);
      case TAKEN -> EnumSet.of(RowEffect.ADDED, RowEffect.CHANGED);
      case ADDED -> EnumSet.of(RowEffect.ADDED);
      case CHANGED -> EnumSet.of(RowEffect.CHANGED);
      case PRESENT -> EnumSet.of(RowEffect.PRESENT);
    };
  }

  String condition() {
    return "effect in " + Sql.texts(effects().stream().map(RowEffect::code).toList());
  }

  /** As the import counted them. */
  public long count(ImportView view) {
    return effects().stream().mapToLong(effect -> count(effect, view)).sum();
  }

  private static long count(RowEffect effect, ImportView view) {
    ImportRecord.Rows rows = view.record().rows();
    return switch (effect) {
      case ADDED -> view.isOrderLines() ? 0 : view.added();
      case CHANGED -> rows.changed();
      case PRESENT -> rows.present();
    };
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  /** The list under this filter, or what is below it. */
  String link(String path) {
    return code.isEmpty() ? path : path + "?effect=" + code;
  }
}
