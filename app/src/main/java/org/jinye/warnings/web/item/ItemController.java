package org.jinye.warnings.web.item;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.platform.Quantity;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.Retailers;
import org.jinye.supply.Item;
import org.jinye.supply.ItemCut;
import org.jinye.supply.ItemLine;
import org.jinye.supply.ItemOrders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** An item: its curves by time, area and route, and the lines of orders behind every point. */
@Controller
@RequestMapping("/items/{itemId:[0-9A-Za-z_-]{1,40}}")
@Everyone
class ItemController {

  private static final int PAGE = 50;

  /** More lines than a person reads, and fewer than would hold up others. */
  private static final int MOST_EXPORTED = 200_000;

  private final ItemPages pages;
  private final ItemRows rows;
  private final ItemOrders orders;
  private final Retailers retailers;
  private final Organization organization;
  private final Clock clock;

  ItemController(
      ItemPages pages,
      ItemRows rows,
      ItemOrders orders,
      Retailers retailers,
      Organization organization,
      Clock clock) {
    this.pages = pages;
    this.rows = rows;
    this.orders = orders;
    this.retailers = retailers;
    this.organization = organization;
    this.clock = clock;
  }

  private record Figure(String cut, String part, String week, Quantity quantity) {}

  @GetMapping
  String show(
      @PathVariable String itemId,
      @ModelAttribute CurveFilter filter,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.page(me.scope(), itemId, filter));
    return "warnings/item/show";
  }

  @GetMapping("/option.json")
  @ResponseBody
  Map<String, Object> option(
      @PathVariable String itemId,
      @RequestParam String cut,
      @ModelAttribute CurveFilter filter,
      @AuthenticationPrincipal SignedIn me) {
    return pages.option(
        me.scope(), itemId, Cut.find(cut).orElseThrow(() -> NotFound.of("曲线")), filter);
  }

  @GetMapping("/export.xlsx")
  void export(
      @PathVariable String itemId,
      @ModelAttribute CurveFilter filter,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    ItemPage page = pages.page(me.scope(), itemId, filter);
    List<Figure> figures = new ArrayList<>();
    for (CutTable table : page.cuts()) {
      for (CutTable.Row row : table.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          figures.add(
              new Figure(
                  table.title(),
                  row.title(),
                  table.weeks().get(i),
                  new Quantity(row.cells().get(i).sticks())));
        }
      }
    }
    new Spreadsheet<Figure>(
            "订货曲线",
            List.of(
                column("口径", 14, Figure::cut),
                column("部分", 24, Figure::part),
                column("周一", 12, Figure::week),
                column("数量（条）", 12, figure -> figure.quantity().inCartons())))
        .write(
            Download.start(response, Download.XLSX, page.row().item().name() + "订货曲线.xlsx"),
            figures.stream(),
            clock.getZone());
  }

  @GetMapping("/lines")
  String lines(
      @PathVariable String itemId,
      @ModelAttribute LinesFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Item item = pages.item(itemId);
    ItemCut cut = filter.cut(itemId, rows.newestWeek());
    Pager pager =
        new Pager(
            page,
            PAGE,
            orders.countLines(me.scope(), cut),
            filter.url("/items/" + itemId + "/lines"));
    List<ItemLine> lines = orders.listLines(me.scope(), cut, pager.size(), pager.offset());
    model.addAttribute("page", page(item, filter, lines, pager));
    return "warnings/item/lines";
  }

  @GetMapping("/lines/export.xlsx")
  void exportLines(
      @PathVariable String itemId,
      @ModelAttribute LinesFilter filter,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    Item item = pages.item(itemId);
    Scope scope = me.scope();
    List<ItemLine> lines =
        orders.listLines(scope, filter.cut(itemId, rows.newestWeek()), MOST_EXPORTED, 0);
    LinesPage page = page(item, filter, lines, new Pager(1, PAGE, lines.size(), ItemFilter.PATH));
    new Spreadsheet<ItemLine>(
            "订单明细",
            List.of(
                column("许可证号", 16, ItemLine::retailerId),
                column("零售户", 24, page::shop),
                column("地区", 16, page::area),
                column("线路", 14, page::route),
                column("下单时间", 18, ItemLine::placedAt),
                column("订单号", 20, ItemLine::orderNumber),
                column("行号", 8, ItemLine::lineNumber),
                column("数量（条）", 12, line -> new Quantity(line.quantitySticks()).inCartons()),
                column("金额（元）", 12, line -> BigDecimal.valueOf(line.amountFen(), 2)),
                column("订货方式", 10, ItemLine::orderedBy)))
        .write(
            Download.start(response, Download.XLSX, item.name() + "订单明细.xlsx"),
            lines.stream(),
            clock.getZone());
  }

  private LinesPage page(Item item, LinesFilter filter, List<ItemLine> lines, Pager pager) {
    return new LinesPage(
        item,
        filter,
        lines,
        retailers.names(lines.stream().map(ItemLine::retailerId).distinct().toList()),
        organization.unitNames(),
        pager);
  }
}
