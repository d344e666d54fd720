package org.jinye.warnings.web.followup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.followup.FollowUpLists;
import org.jinye.warnings.internal.followup.Visit;
import org.jinye.warnings.internal.followup.VisitFilter;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 走访指令: all visits in sight, and which are late. */
@Controller
@RequestMapping(VisitListPage.PATH)
@Everyone
class VisitsController {

  private final FollowUpLists lists;
  private final Organization organization;
  private final TransactionTemplate transaction;
  private final Clock clock;

  VisitsController(
      FollowUpLists lists,
      Organization organization,
      TransactionTemplate transaction,
      Clock clock) {
    this.lists = lists;
    this.organization = organization;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute VisitFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
    LocalDate today = LocalDate.now(clock);
    Map<VisitFilter.Standing, Long> counts = new EnumMap<>(VisitFilter.Standing.class);
    for (VisitFilter.Standing standing : VisitFilter.Standing.values()) {
      counts.put(standing, lists.count(filter.with(standing), today));
    }
    Pager pager =
        new Pager(
            page, Pager.DEFAULT_SIZE, lists.count(filter, today), filter.url(VisitListPage.PATH));
    model.addAttribute(
        "page",
        new VisitListPage(filter, lists.page(filter, today, pager), pager, counts, units(), today));
    return "warnings/followup/visits";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute VisitFilter filter, HttpServletResponse response) throws IOException {
    LocalDate today = LocalDate.now(clock);
    Map<String, String> units = units();
    var sheet =
        new Spreadsheet<Visit>(
            "走访指令",
            List.of(
                Spreadsheet.column("地点", 40, Visit::place),
                Spreadsheet.column(
                    "走访单位", 24, row -> units.getOrDefault(row.unitCode(), row.unitCode())),
                Spreadsheet.column("谁去", 24, Visit::who),
                Spreadsheet.column("查看什么", 40, Visit::lookAt),
                Spreadsheet.column("期限", 12, Visit::until),
                Spreadsheet.column("状态", 10, row -> row.state().title()),
                Spreadsheet.column(
                    "超期", 8, row -> row.isOpen() && row.until().isBefore(today) ? "超期" : ""),
                Spreadsheet.column("走访日期", 12, Visit::visitedOn),
                Spreadsheet.column("情况", 60, Visit::findings),
                Spreadsheet.column("登记人", 12, Visit::doneBy),
                Spreadsheet.column("安排人", 12, Visit::orderedBy),
                Spreadsheet.column("规则", 8, Visit::ruleId),
                Spreadsheet.column("预警", 60, Visit::sentence)));
    var out = Download.start(response, Download.XLSX, "走访指令.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<Visit> rows = lists.stream(filter, today)) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private Map<String, String> units() {
    return organization.unitNames();
  }
}
