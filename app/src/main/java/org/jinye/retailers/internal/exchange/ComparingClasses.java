package org.jinye.retailers.internal.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinye.platform.exchange.Comparison;
import org.jinye.platform.workbook.SheetLine;
import org.jinye.retailers.WatchClass;
import org.jinye.retailers.internal.watch.WatchForm;

/** Compares the sheet 监管分类: a row that differs is a new decision. */
final class ComparingClasses {

  private static final Map<String, String> COLUMNS =
      Map.of("watchClass", "监管分类", "reason", "理由", "againOn", "复核日期");

  private final Comparison result;
  private final Known known;
  private final ComparingShops shops;
  private final Map<String, StoredClass> stored = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  /** Decisions to be taken. */
  final List<NewClass> written = new ArrayList<>();

  ComparingClasses(Comparison result, Known known, ComparingShops shops) {
    this.result = result;
    this.known = known;
    this.shops = shops;
  }

  /** A decision. */
  record NewClass(String retailerId, WatchForm form) {}

  void compareAll(List<SheetLine> lines) {
    stored.putAll(
        known
            .tools()
            .stored()
            .classes(lines.stream().map(line -> known.fileOf(line.get(Known.NUMBER))).toList()));
    lines.forEach(this::compare);
  }

  private void compare(SheetLine line) {
    String retailerId = known.fileOf(line.get(Known.NUMBER));
    Row row = new Row(FileSheet.CLASSES, line, line.get(Known.NUMBER) + " 监管分类");
    WatchForm form = new WatchForm(name(row.get("监管分类")), row.get("理由"), row.get("复核日期"));
    row.problems(form.errors(known.today()), COLUMNS);
    if (shops.shop(retailerId).isEmpty()) {
      row.problem(Known.NUMBER, "没有这个档案，或它那一行有问题。");
    }
    if (!seen.add(retailerId)) {
      row.problem(Known.NUMBER, "这个档案在表里出现了两次。");
    }
    StoredClass before = stored.get(retailerId);
    boolean take;
    if (before == null) {
      take = row.addTo(result);
    } else {
      row.compare("监管分类", before.watchClass().title(), row.get("监管分类"));
      row.compare("理由", before.reason(), row.get("理由"));
      if (row.changesAnything()) {
        // a new decision needs a day to come, also when the old day is written again
        row.note("复核日期", before.againOn().toString(), row.get("复核日期"));
      } else {
        row.compare("复核日期", before.againOn().toString(), row.get("复核日期"));
      }
      take = row.changeIn(result);
    }
    if (take) {
      written.add(new NewClass(retailerId, form));
    }
  }

  private static String name(String title) {
    return Arrays.stream(WatchClass.values())
        .filter(one -> one.title().equals(title))
        .map(Enum::name)
        .findFirst()
        .orElse("");
  }
}
