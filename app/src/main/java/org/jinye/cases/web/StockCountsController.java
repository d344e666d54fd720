package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jinye.cases.internal.CountLine.Result;
import org.jinye.cases.internal.CountStanding;
import org.jinye.cases.internal.CountStanding.Line;
import org.jinye.cases.internal.CountStanding.Whole;
import org.jinye.cases.internal.CountTotals;
import org.jinye.cases.internal.CountingStock;
import org.jinye.cases.internal.StockCount;
import org.jinye.cases.internal.StockCountStore;
import org.jinye.cases.internal.WarehouseStore;
import org.jinye.cases.internal.WarehouseStore.Warehouse;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 仓库盘点: the book of a moment, what is counted beside it, and two who sign. */
@Controller
@RequestMapping(StockCountsPage.PATH)
@Everyone
class StockCountsController {

  private static final String ONE = "/{id:[0-9]{1,18}}";
  private static final int LINES = 50;

  private final StockCountStore store;
  private final CountingStock counting;
  private final CountStanding standing;
  private final WarehouseStore warehouses;
  private final Organization organization;
  private final int months;
  private final Clock clock;

  StockCountsController(
      StockCountStore store,
      CountingStock counting,
      CountStanding standing,
      WarehouseStore warehouses,
      Organization organization,
      @Value("${jinye.warehouses.count-months}") int months,
      Clock clock) {
    this.store = store;
    this.counting = counting;
    this.standing = standing;
    this.warehouses = warehouses;
    this.organization = organization;
    this.months = months;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String warehouse,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Map<String, String> typed = Map.of("warehouse", warehouse);
    return list(me, chosen(warehouse), page, typed, Map.of(), newKey(), model);
  }

  @PostMapping
  String open(
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    WarehousesController.refuseOthers(me);
    String key = key(typed);
    String of = text(typed, "warehouse");
    Map<String, String> errors = new LinkedHashMap<>();
    if (key.isEmpty()) {
      errors.put("", "表单已失效，请刷新页面后再填。");
    } else if (!of.matches("[0-9]{1,18}")) {
      errors.put("warehouse", "请选择盘点哪个仓库。");
    } else {
      CountingStock.Opened opened =
          counting.open(
              me, Long.parseLong(of), text(typed, "counterOne"), text(typed, "counterTwo"), key);
      if (opened.problems().isEmpty()) {
        next.addFlashAttribute("notice", "盘点已开始，账面已按现在固定下来。");
        return "redirect:" + StockCountsPage.PATH + "/" + opened.id();
      }
      errors.putAll(opened.problems());
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return list(me, null, 1, typed, errors, key, model);
  }

  @GetMapping("/export.xlsx")
  void export(@RequestParam(defaultValue = "") String warehouse, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = organization.unitNames();
    Map<Long, CountTotals> totals = store.totals();
    var sheet =
        new Spreadsheet<StockCount>(
            "盘点",
            List.of(
                column("单位", 24, one -> units.getOrDefault(one.unitCode(), "")),
                column("仓库", 20, StockCount::warehouse),
                column("账面时点", 18, StockCount::openedAt),
                column("盘点人", 20, one -> one.counterOne() + "、" + one.counterTwo()),
                column("明细", 10, one -> totals(totals, one).all()),
                column("账实相符", 10, one -> totals(totals, one).agreeing()),
                column("盘亏", 10, one -> totals(totals, one).missing()),
                column("盘盈", 10, one -> totals(totals, one).surplus()),
                column("没有盘到", 10, one -> totals(totals, one).open()),
                column("状态", 16, one -> one.state().title()),
                column("保管人", 14, StockCount::keeper),
                column("监盘人", 14, StockCount::supervisor),
                column("结束时间", 18, StockCount::closedAt)));
    Warehouse chosen = chosen(warehouse);
    sheet.write(
        Download.start(response, Download.XLSX, "仓库盘点.xlsx"),
        store.list(chosen == null ? null : chosen.id()).stream(),
        clock.getZone());
  }

  @GetMapping(ONE)
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return show(me, id, new Part(show, page), Map.of(), Map.of(), newKey(), model);
  }

  @PostMapping(ONE + "/lines")
  String save(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    WarehousesController.refuseOthers(me);
    Map<String, String> errors = counting.save(me, id, typed);
    Part part = Part.of(typed);
    if (errors.isEmpty()) {
      next.addFlashAttribute("notice", "盘点数已保存。");
      return "redirect:" + StockCountsPage.PATH + "/" + id + part.query();
    }
    return refused(me, id, part, typed, errors, response, model);
  }

  @PostMapping(ONE + "/found")
  String found(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    WarehousesController.refuseOthers(me);
    String key = key(typed);
    Map<String, String> errors =
        key.isEmpty() ? Map.of("", "表单已失效，请刷新页面后再填。") : counting.addFound(me, id, typed, key);
    if (errors.isEmpty()) {
      next.addFlashAttribute("notice", "不在账上的物品已记下。");
      return "redirect:" + StockCountsPage.PATH + "/" + id + "#lines";
    }
    return refused(me, id, Part.ALL, typed, errors, response, model);
  }

  @PostMapping(ONE + "/keep")
  String keep(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String seen,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    WarehousesController.refuseOthers(me);
    return signed(
        me, id, counting.keep(me, id, seen), "保管人已确认，请监盘人登录后确认结束。", response, model, next);
  }

  @PostMapping(ONE + "/close")
  String close(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    WarehousesController.refuseOthers(me);
    return signed(me, id, counting.close(me, id), "盘点已结束。", response, model, next);
  }

  @PostMapping(ONE + "/on")
  String goOn(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    WarehousesController.refuseOthers(me);
    return signed(me, id, counting.goOn(me, id), "已退回，可以继续盘点。", response, model, next);
  }

  @GetMapping(ONE + "/sheet")
  String sheet(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    show(me, id, Part.ALL, Map.of(), Map.of(), "", model);
    return "cases/stock/sheet";
  }

  @GetMapping(ONE + "/record")
  String record(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    show(me, id, Part.ALL, Map.of(), Map.of(), "", model);
    return "cases/stock/record";
  }

  @GetMapping(ONE + "/export.xlsx")
  void exportLines(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String show,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    StockCountPage page = page(me, id, new Part(show, 1), Map.of(), Map.of(), "");
    var sheet =
        new Spreadsheet<Line>(
            "盘点明细",
            List.of(
                column("案件", 28, page::origin),
                column("品名规格", 26, one -> one.line().item()),
                column("真伪", 14, one -> one.line().nature().title()),
                column("账面数", 16, one -> one.line().bookWords()),
                column("实盘数", 16, one -> one.line().countedWords()),
                column("结果", 12, one -> one.line().result().title()),
                column("差异", 16, one -> one.line().differenceWords()),
                column("原因", 30, one -> one.line().reason()),
                column("发现情况", 30, one -> one.line().words()),
                column("照片数", 8, one -> one.line().pictures()),
                column("填写人", 12, one -> one.line().countedBy()),
                column("账面更正", 16, page::settled)));
    sheet.write(
        Download.start(response, Download.XLSX, "盘点明细.xlsx"),
        lines(page.whole(), new Part(show, 1)).stream(),
        clock.getZone());
  }

  private static CountTotals totals(Map<Long, CountTotals> totals, StockCount of) {
    return totals.getOrDefault(of.id(), CountTotals.NONE);
  }

  /** Which lines are on the screen. */
  private record Part(String show, int page) {

    private static final Part ALL = new Part("", 1);

    private static Part of(Map<String, String> typed) {
      String page = text(typed, "page");
      return new Part(text(typed, "show"), page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
    }

    private Optional<Result> result() {
      return Arrays.stream(Result.values()).filter(one -> one.name().equals(show)).findFirst();
    }

    private String query() {
      return "?page=" + page + result().map(one -> "&show=" + one.name()).orElse("") + "#lines";
    }
  }

  private static List<Line> lines(Whole whole, Part part) {
    return part.result()
        .map(result -> whole.lines().stream().filter(one -> one.line().result() == result).toList())
        .orElse(whole.lines());
  }

  private String signed(
      SignedIn me,
      long id,
      Optional<String> problem,
      String notice,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    if (problem.isEmpty()) {
      next.addFlashAttribute("notice", notice);
      return "redirect:" + StockCountsPage.PATH + "/" + id;
    }
    return refused(me, id, Part.ALL, Map.of(), Map.of("sign", problem.get()), response, model);
  }

  private String refused(
      SignedIn me,
      long id,
      Part part,
      Map<String, String> typed,
      Map<String, String> errors,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    String key = key(typed);
    return show(me, id, part, typed, errors, key.isEmpty() ? newKey() : key, model);
  }

  private String show(
      SignedIn me,
      long id,
      Part part,
      Map<String, String> typed,
      Map<String, String> errors,
      String key,
      Model model) {
    model.addAttribute("page", page(me, id, part, typed, errors, key));
    return "cases/stock/show";
  }

  private StockCountPage page(
      SignedIn me,
      long id,
      Part part,
      Map<String, String> typed,
      Map<String, String> errors,
      String key) {
    StockCount count = store.find(id).orElseThrow(() -> NotFound.of("盘点"));
    Whole whole = standing.of(count);
    List<Line> rows = lines(whole, part);
    String url = count.url() + part.result().map(one -> "?show=" + one.name()).orElse("");
    Pager pager = new Pager(part.page(), LINES, rows.size(), url);
    return new StockCountPage(
        whole,
        part.result().map(Result::name).orElse(""),
        rows.stream().skip(pager.offset()).limit(pager.size()).toList(),
        pager,
        organization.unitNames().getOrDefault(count.unitCode(), count.unitCode()),
        WarehousesController.mayChange(me) && count.unitCode().equals(me.unitCode()),
        typed,
        errors,
        key,
        clock.getZone());
  }

  private String list(
      SignedIn me,
      @Nullable Warehouse chosen,
      int number,
      Map<String, String> typed,
      Map<String, String> errors,
      String key,
      Model model) {
    List<StockCount> all = store.list(chosen == null ? null : chosen.id());
    String url = StockCountsPage.PATH + (chosen == null ? "" : "?warehouse=" + chosen.id());
    Pager pager = new Pager(number, Pager.DEFAULT_SIZE, all.size(), url);
    model.addAttribute(
        "page",
        new StockCountsPage(
            chosen,
            all,
            all.stream().skip(pager.offset()).limit(pager.size()).toList(),
            pager,
            store.totals(),
            organization.unitNames(),
            WarehousesController.mayChange(me)
                ? warehouses.listInUse(me.unitCode()).stream()
                    .map(one -> new Choice(Long.toString(one.id()), one.name()))
                    .toList()
                : List.of(),
            months,
            typed,
            errors,
            key,
            clock.getZone()));
    return "cases/stock/list";
  }

  private @Nullable Warehouse chosen(String id) {
    return id.isEmpty()
        ? null
        : warehouses.list().stream()
            .filter(one -> id.equals(Long.toString(one.id())))
            .findFirst()
            .orElseThrow(() -> NotFound.of("仓库"));
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static String key(Map<String, String> typed) {
    String key = text(typed, "formKey");
    return key.length() > 60 ? "" : key;
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
