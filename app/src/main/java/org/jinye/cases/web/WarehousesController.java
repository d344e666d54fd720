package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.KeepingWarehouses;
import org.jinye.cases.internal.KeepingWarehouses.Kept;
import org.jinye.cases.internal.StockCount;
import org.jinye.cases.internal.StockCountStore;
import org.jinye.cases.internal.WarehouseStore;
import org.jinye.cases.internal.WarehouseStore.Warehouse;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.platform.web.Refused;
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

/** 涉案物品仓库: which there are, and what lies in them. */
@Controller
@RequestMapping(WarehousesPage.PATH)
@Everyone
class WarehousesController {

  private final WarehouseStore store;
  private final KeepingWarehouses keeping;
  private final StockCountStore counts;
  private final Organization organization;
  private final int months;
  private final Clock clock;

  WarehousesController(
      WarehouseStore store,
      KeepingWarehouses keeping,
      StockCountStore counts,
      Organization organization,
      @Value("${jinye.warehouses.count-months}") int months,
      Clock clock) {
    this.store = store;
    this.keeping = keeping;
    this.counts = counts;
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
    return show(me, warehouse, page, Map.of(), Map.of(), model);
  }

  @PostMapping
  String add(
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    refuseOthers(me);
    String name = typed.getOrDefault("name", "").strip();
    String place = typed.getOrDefault("place", "").strip();
    Map<String, String> errors = new LinkedHashMap<>();
    if (name.isEmpty() || name.length() > 50) {
      errors.put("name", "请填写仓库名称，最多 50 个字。");
    }
    if (place.length() > 200) {
      errors.put("place", "地址最多 200 个字。");
    }
    if (errors.isEmpty()) {
      if (store.add(me.unitCode(), name, place).isPresent()) {
        next.addFlashAttribute("notice", "仓库已登记，入库时可以选它。");
        return "redirect:" + WarehousesPage.PATH;
      }
      errors.put("name", "本单位已经有叫“" + name + "”的仓库。");
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(me, "", 1, typed, errors, model);
  }

  /** Out of use, or in use again. */
  @PostMapping("/{id:[0-9]{1,18}}/turn")
  String turn(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String version,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    refuseOthers(me);
    int seen = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    Optional<String> problem = keeping.turn(me.unitCode(), id, seen);
    if (problem.isEmpty()) {
      next.addFlashAttribute("notice", "仓库已保存。");
      return "redirect:" + WarehousesPage.PATH;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(me, "", 1, Map.of(), Map.of("", problem.get()), model);
  }

  @GetMapping("/export.xlsx")
  void export(@RequestParam(defaultValue = "") String warehouse, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = organization.unitNames();
    var sheet =
        new Spreadsheet<Kept>(
            "库存",
            List.of(
                column("单位", 24, one -> units.getOrDefault(one.in().unitCode(), "")),
                column("仓库", 20, one -> one.in().name()),
                column("案件", 28, one -> one.of().title()),
                column("品名规格", 26, one -> one.holding().item()),
                column("真伪", 14, one -> one.holding().nature().title()),
                column("数量", 16, one -> QuantityWords.mixed(one.quantity())),
                column("入库日期", 12, Kept::since)));
    List<Kept> rows = in(chosen(warehouse), keeping.listKept());
    sheet.write(Download.start(response, Download.XLSX, "库存.xlsx"), rows.stream(), clock.getZone());
  }

  static boolean mayChange(SignedIn me) {
    return CaseCheck.mayHandle(me) || CertificatesController.mayChange(me);
  }

  static void refuseOthers(SignedIn me) {
    if (!mayChange(me)) {
      throw Refused.because("仓库由办案人员、法制员、领导或系统管理员登记。");
    }
  }

  private @Nullable Warehouse chosen(String id) {
    return id.isEmpty()
        ? null
        : store.list().stream()
            .filter(one -> id.equals(Long.toString(one.id())))
            .findFirst()
            .orElseThrow(() -> NotFound.of("仓库"));
  }

  private static List<Kept> in(@Nullable Warehouse chosen, List<Kept> all) {
    return chosen == null ? all : all.stream().filter(one -> one.in().id() == chosen.id()).toList();
  }

  /** The day of the last stock-taking that was closed, by warehouse. */
  private Map<Long, LocalDate> counted() {
    Map<Long, LocalDate> days = new HashMap<>();
    for (StockCount one : counts.list(null)) {
      Instant closed = one.closedAt();
      if (closed != null) {
        days.merge(
            one.warehouseId(),
            closed.atZone(clock.getZone()).toLocalDate(),
            (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return days;
  }

  private String show(
      SignedIn me,
      String warehouse,
      int number,
      Map<String, String> typed,
      Map<String, String> errors,
      Model model) {
    Warehouse chosen = chosen(warehouse);
    List<Kept> all = keeping.listKept();
    List<Kept> rows = in(chosen, all);
    String url = WarehousesPage.PATH + (chosen == null ? "" : "?warehouse=" + chosen.id());
    Pager pager = new Pager(number, Pager.DEFAULT_SIZE, rows.size(), url);
    model.addAttribute(
        "page",
        new WarehousesPage(
            store.list(),
            all,
            chosen,
            rows.stream().skip(pager.offset()).limit(pager.size()).toList(),
            pager,
            new CountedLast(counted(), LocalDate.now(clock).minusMonths(months), months),
            organization.unitNames(),
            mayChange(me) ? me.unitCode() : "",
            typed,
            errors));
    return "cases/file/warehouses";
  }
}
