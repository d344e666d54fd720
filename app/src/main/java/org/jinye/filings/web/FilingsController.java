package org.jinye.filings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.filings.Filing;
import org.jinye.filings.internal.Bureaus;
import org.jinye.filings.internal.FilingFilter;
import org.jinye.filings.internal.FilingKinds;
import org.jinye.filings.internal.FilingQuery;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 备案: what business departments announced. */
@Controller
@RequestMapping(FilingFilter.PATH)
@Everyone
class FilingsController {

  private final FilingQuery query;
  private final FilingKinds kinds;
  private final Bureaus bureaus;
  private final Organization organization;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FilingsController(
      FilingQuery query,
      FilingKinds kinds,
      Bureaus bureaus,
      Organization organization,
      TransactionTemplate transaction,
      Clock clock) {
    this.query = query;
    this.kinds = kinds;
    this.bureaus = bureaus;
    this.organization = organization;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute FilingFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url(FilingFilter.PATH));
    model.addAttribute(
        "page",
        new FilingListPage(
            filter,
            query.page(filter, pager),
            pager,
            kinds.all().stream().map(kind -> new Choice(kind.code(), kind.title())).toList(),
            units(),
            List.of(
                figure("待审阅", filter.with("FILED", "")),
                figure("已询问，待答复", filter.with("ASKED", "")),
                figure("有异议", filter.with("OBJECTED", "")),
                figure("逾期报送", filter.with("", "yes"))),
            bureaus.mayFile(me)));
    return "filings/list";
  }

  private FilingListPage.Figure figure(String title, FilingFilter filter) {
    return new FilingListPage.Figure(title, query.count(filter), filter.url(FilingFilter.PATH));
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute FilingFilter filter, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = units();
    var sheet =
        new Spreadsheet<Filing>(
            "备案",
            List.of(
                Spreadsheet.column("编号", 8, Filing::id),
                Spreadsheet.column("种类", 24, row -> kinds.title(row.kind())),
                Spreadsheet.column("标题", 50, Filing::title),
                Spreadsheet.column(
                    "报送单位", 20, row -> units.getOrDefault(row.unitCode(), row.unitCode())),
                Spreadsheet.column("开始", 12, Filing::fromDate),
                Spreadsheet.column("结束", 12, Filing::toDate),
                Spreadsheet.column("报送日期", 12, Filing::filedOn),
                Spreadsheet.column("期限", 12, Filing::dueOn),
                Spreadsheet.column("逾期", 8, row -> row.isLate() ? "逾期" : ""),
                Spreadsheet.column("状态", 14, row -> row.state().title()),
                Spreadsheet.column("报送人", 12, Filing::filedBy)));
    var out = Download.start(response, Download.XLSX, "备案.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<Filing> rows = query.stream(filter)) {
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
