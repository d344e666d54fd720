package org.jinye.warnings.web.item;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.Quantity;
import org.jinye.platform.access.Everyone;
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

  private static final Spreadsheet<NamedLine> LINES =
      new Spreadsheet<>(
          "订单明细",
          List.of(
              column("许可证号", 16, row -> row.line().retailerId()),
              column("零售户", 24, NamedLine::shop),
              column("地区", 16, NamedLine::area),
              column("线路", 14, row -> ItemWords.route(row.line().route())),
              column("下单时间", 18, row -> row.line().placedAt()),
              column("订单号", 20, row -> row.line().orderNumber()),
              column("行号", 8, row -> row.line().lineNumber()),
              column("数量（条）", 12, row -> new Quantity(row.line().quantitySticks()).inCartons()),
              column("金额（元）", 12, row -> BigDecimal.valueOf(row.line().amountFen(), 2)),
              column("订货方式", 10, row -> row.line().orderedBy())));

  private static final int NAMED_AT_ONCE = 1_000;

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

  private record NamedLine(ItemLine line, String shop, String area) {}

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
    Map<String, String> areas = organization.unitNames();
    try (Stream<ItemLine> lines =
        orders.streamLines(me.scope(), filter.cut(itemId, rows.newestWeek()))) {
      LINES.write(
          Download.start(response, Download.XLSX, item.name() + "订单明细.xlsx"),
          lines
              .gather(Gatherers.windowFixed(NAMED_AT_ONCE))
              .flatMap(some -> named(some, areas).stream()),
          clock.getZone());
    }
  }

  private List<NamedLine> named(List<ItemLine> lines, Map<String, String> areas) {
    Map<String, String> shops = shops(lines);
    return lines.stream()
        .map(line ->
            new NamedLine(
                line,
                shops.getOrDefault(line.retailerId(), line.retailerId()),
                areas.getOrDefault(line.area(), line.area())))
        .toList();
  }

  private Map<String, String> shops(List<ItemLine> lines) {
    return retailers.names(lines.stream().map(ItemLine::retailerId).distinct().toList());
  }

  private LinesPage page(Item item, LinesFilter filter, List<ItemLine> lines, Pager pager) {
    return new LinesPage(item, filter, lines, shops(lines), organization.unitNames(), pager);
  }
}
