package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.cases.internal.LegalWorkDays;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.cases.internal.ServiceQuery;
import org.jinye.cases.internal.ServiceRow;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 送达台账: every final paper that goes to a party, and how its service stands. */
@Controller
@RequestMapping(ServicesPage.PATH)
@Everyone
class ServicesController {

  private final ServiceQuery query;
  private final Organization organization;
  private final LegalWorkDays workDays;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ServicesController(
      ServiceQuery query,
      Organization organization,
      LegalWorkDays workDays,
      TransactionTemplate transaction,
      Clock clock) {
    this.query = query;
    this.organization = organization;
    this.workDays = workDays;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute RegisterFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url(ServicesPage.PATH));
    LocalDate today = LocalDate.now(clock);
    model.addAttribute(
        "page",
        new ServicesPage(
            filter,
            query.page(filter, pager),
            pager,
            query.standings(filter),
            new ServiceWords(workDays, today),
            organization.unitNames(),
            today));
    return "cases/file/services";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute RegisterFilter filter, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = organization.unitNames();
    var words = new ServiceWords(workDays, LocalDate.now(clock));
    var sheet =
        new Spreadsheet<ServiceRow>(
            "送达台账",
            List.of(
                column("文书", 36, words::paper),
                column("文书日期", 12, ServiceRow::madeOn),
                column("案件", 26, words::file),
                column("当事人", 28, ServiceRow::partyName),
                column("情况", 12, row -> row.service().title()),
                column("送达方式", 12, words::manner),
                column("送达日期", 12, row -> row.servedOn().orElse(null)),
                column("应送达至", 12, row -> words.dueOn(row).orElse(null)),
                column("逾期", 8, row -> words.isLate(row) ? "逾期" : ""),
                column("单位", 24, row -> units.getOrDefault(row.unitCode(), row.unitCode()))));
    var out = Download.start(response, Download.XLSX, "送达台账.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<ServiceRow> rows = query.stream(filter)) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
