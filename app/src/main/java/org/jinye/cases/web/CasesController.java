package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.CaseFilter;
import org.jinye.cases.internal.CaseQuery;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
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

/** 案件: the cases in sight, and how many wait or are late. */
@Controller
@RequestMapping(CaseFilter.PATH)
@Everyone
class CasesController {

  private static final int STICKS_PER_CARTON = 200;

  private final CaseQuery query;
  private final Organization organization;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CasesController(
      CaseQuery query, Organization organization, TransactionTemplate transaction, Clock clock) {
    this.query = query;
    this.organization = organization;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute CaseFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url(CaseFilter.PATH));
    model.addAttribute(
        "page",
        new CaseListPage(
            filter,
            query.page(filter, pager),
            pager,
            filter.q().isEmpty() ? figures(filter) : List.of(),
            organization.unitNames(),
            query.campaigns(),
            CaseCheck.mayHandle(me),
            LocalDate.now(clock)));
    return "cases/file/list";
  }

  private List<CaseListPage.Figure> figures(CaseFilter filter) {
    int year = LocalDate.now(clock).getYear();
    return Stream.of(
            Map.entry("在办", filter.withStage(CaseFilter.OPEN)),
            Map.entry(CaseFilter.Due.LATE.title(), filter.with(CaseFilter.Due.LATE)),
            Map.entry(CaseFilter.Due.SOON.title(), filter.with(CaseFilter.Due.SOON)),
            Map.entry("今年发现", filter.withYear(year)))
        .map(one ->
            new CaseListPage.Figure(
                one.getKey(), query.count(one.getValue()), one.getValue().url(CaseFilter.PATH)))
        .toList();
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute CaseFilter filter, HttpServletResponse response) throws IOException {
    Map<String, String> units = organization.unitNames();
    var sheet =
        new Spreadsheet<CaseRow>(
            "案件",
            List.of(
                column("编号", 10, row -> Long.toString(row.id())),
                column("立案编号", 24, CaseRow::number),
                column("当事人", 28, CaseRow::partyName),
                column("案由", 40, row -> CaseWords.cause(row)),
                column("程序", 10, row -> row.procedure().title()),
                column("进度", 12, CaseWords::stage),
                column("单位", 24, row -> units.getOrDefault(row.unitCode(), row.unitCode())),
                column("来源", 12, row -> row.source().title()),
                column("案发时间", 18, row -> CaseWords.minute(row.foundAt())),
                column("案发地点", 30, CaseRow::place),
                column("专项行动", 16, CaseRow::campaign),
                column("立案日期", 12, CaseRow::filedOn),
                column("决定日期", 12, CaseRow::decidedOn),
                column("送达日期", 12, CaseRow::servedOn),
                column("结案日期", 12, CaseRow::endedOn),
                column("归档日期", 12, CaseRow::archivedOn),
                column("最近期限", 12, CaseRow::dueOn),
                column(
                    "卷烟（条）",
                    12,
                    row ->
                        BigDecimal.valueOf(row.sticks())
                            .divide(BigDecimal.valueOf(STICKS_PER_CARTON))),
                column("案值（元）", 14, row -> BigDecimal.valueOf(row.valueFen(), 2)),
                column("罚款（元）", 14, row -> BigDecimal.valueOf(row.fineFen(), 2))));
    var out = Download.start(response, Download.XLSX, "案件.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<CaseRow> rows = query.stream(filter)) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
