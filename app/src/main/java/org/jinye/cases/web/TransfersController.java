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
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.cases.internal.TransferQuery;
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

/** 涉刑移送台账: every case that passes a criminal threshold, and whether it was transferred. */
@Controller
@RequestMapping(TransferListPage.PATH)
@Everyone
class TransfersController {

  private final TransferQuery query;
  private final Organization organization;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TransfersController(
      TransferQuery query,
      Organization organization,
      TransactionTemplate transaction,
      Clock clock) {
    this.query = query;
    this.organization = organization;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute RegisterFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url(TransferListPage.PATH));
    model.addAttribute(
        "page",
        new TransferListPage(
            filter,
            query.page(filter, pager),
            pager,
            query.standings(filter.whole()),
            organization.unitNames(),
            LocalDate.now(clock)));
    return "cases/file/transfers";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute RegisterFilter filter, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = organization.unitNames();
    var sheet =
        new Spreadsheet<CaseRow>(
            "涉刑移送台账",
            List.of(
                column("案件", 26, CaseRow::title),
                column("当事人", 28, CaseRow::partyName),
                column("案由", 36, CaseWords::cause),
                column("单位", 24, row -> units.getOrDefault(row.unitCode(), row.unitCode())),
                column("案发日期", 12, row -> row.foundAt().toLocalDate()),
                column("案值（元）", 14, row -> BigDecimal.valueOf(row.valueFen(), 2)),
                column("达到追诉标准", 14, row -> row.suspected() ? "是" : ""),
                column("移送情况", 24, row -> CaseWords.standing(row).title()),
                column("移送进度", 20, CaseWords::transferStage)));
    var out = Download.start(response, Download.XLSX, "涉刑移送台账.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<CaseRow> rows = query.stream(filter)) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
