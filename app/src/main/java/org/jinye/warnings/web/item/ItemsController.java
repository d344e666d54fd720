package org.jinye.warnings.web.item;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jinye.platform.Quantity;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.jinye.supply.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 品规与外流等级: the catalogue with tiers, prices, warnings and what is ordered. */
@Controller
@RequestMapping(ItemFilter.PATH)
@Everyone
class ItemsController {

  private static final Spreadsheet<ItemRow> TABLE =
      new Spreadsheet<>(
          "品规",
          List.of(
              column("品规代码", 16, row -> row.item().itemId()),
              column("品规", 28, row -> row.item().name()),
              column("品牌", 16, row -> row.item().brand()),
              column("外流等级", 10, row -> row.item().tierTitle()),
              column("供应类别", 10, row -> row.item().type().title()),
              column("价类", 8, row -> row.item().classTitle()),
              column("批发价（元/条）", 14, row -> yuan(row.item().wholesaleFen())),
              column("零售价（元/条）", 14, row -> yuan(row.item().retailFen())),
              column("最近一周（条）", 14, row -> new Quantity(row.newest()).inCartons()),
              column("前四周平均（条）", 16, row -> new Quantity(Math.round(row.before())).inCartons()),
              column("倍数", 8, ItemRow::multiple),
              column("预警", 8, ItemRow::warnings),
              column("其中未办结", 10, ItemRow::open)));

  private final ItemRows rows;
  private final Clock clock;

  ItemsController(ItemRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute ItemFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    List<Item> items = rows.items(filter);
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, items.size(), filter.url(ItemFilter.PATH));
    List<Item> shown = items.stream().skip(pager.offset()).limit(pager.size()).toList();
    model.addAttribute(
        "page",
        new ItemListPage(
            filter, rows.rows(me.scope(), shown), rows.tiers(filter), rows.newestWeek(), pager));
    return "warnings/item/list";
  }

  @GetMapping("/export.xlsx")
  void export(
      @ModelAttribute ItemFilter filter,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    List<ItemRow> all = rows.rows(me.scope(), rows.items(filter));
    TABLE.write(
        Download.start(response, Download.XLSX, "品规与外流等级.xlsx"), all.stream(), clock.getZone());
  }

  private static @Nullable BigDecimal yuan(@Nullable Long fen) {
    return fen == null ? null : BigDecimal.valueOf(fen, 2);
  }
}
