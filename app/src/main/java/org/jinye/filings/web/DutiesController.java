package org.jinye.filings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.filings.internal.DutyFilter;
import org.jinye.filings.internal.DutyQuery;
import org.jinye.filings.internal.DutyQuery.Duty;
import org.jinye.filings.internal.DutyQuery.Standing;
import org.jinye.filings.internal.FilingKinds;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 应报备案: what is due every month, in time, late and missing. */
@Controller
@RequestMapping(DutyFilter.PATH)
@Everyone
class DutiesController {

  private final DutyQuery query;
  private final FilingKinds kinds;
  private final Organization organization;
  private final Clock clock;

  DutiesController(DutyQuery query, FilingKinds kinds, Organization organization, Clock clock) {
    this.query = query;
    this.kinds = kinds;
    this.organization = organization;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute DutyFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
    Pager pager =
        new Pager(
            page, Pager.DEFAULT_SIZE, query.count(filter, today()), filter.url(DutyFilter.PATH));
    List<FilingListPage.Figure> figures =
        List.of(Standing.values()).stream()
            .map(standing -> {
              DutyFilter narrowed = filter.with(standing);
              return new FilingListPage.Figure(
                  standing.title(), query.count(narrowed, today()), narrowed.url(DutyFilter.PATH));
            })
            .toList();
    model.addAttribute(
        "page",
        new DutiesPage(
            filter, query.page(filter, today(), pager), pager, figures, units(), kinds, today()));
    return "filings/duties";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute DutyFilter filter, HttpServletResponse response) throws IOException {
    Map<String, String> units = units();
    var sheet =
        new Spreadsheet<Duty>(
            "应报备案",
            List.of(
                Spreadsheet.column(
                    "单位", 20, row -> units.getOrDefault(row.unitCode(), row.unitCode())),
                Spreadsheet.column("种类", 30, row -> kinds.title(row.kind())),
                Spreadsheet.column("月份", 10, row -> row.period().toString().substring(0, 7)),
                Spreadsheet.column("期限", 12, Duty::dueOn),
                Spreadsheet.column("报送日期", 12, Duty::filedOn),
                Spreadsheet.column("情况", 12, row -> row.standing(today()).title())));
    sheet.write(
        Download.start(response, Download.XLSX, "应报备案.xlsx"),
        query.all(filter, today()).stream(),
        clock.getZone());
  }

  private Map<String, String> units() {
    return organization.unitNamesWithThoseAbove();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
