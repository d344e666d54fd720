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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.casebook.fine.FineAccount;
import org.jinye.cases.internal.CaseFiles;
import org.jinye.cases.internal.CaseFines;
import org.jinye.cases.internal.FineQuery;
import org.jinye.cases.internal.FineRow;
import org.jinye.cases.internal.ReceiptQuery;
import org.jinye.cases.internal.ReceiptQuery.ReceiptRow;
import org.jinye.cases.internal.RegisterFilter;
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

/** 罚款台账: how every decided fine stands, and the receipts. No figure of a score reads it. */
@Controller
@RequestMapping(FinesPage.PATH)
@Everyone
class FinesController {

  private final FineQuery query;
  private final ReceiptQuery receipts;
  private final CaseFiles files;
  private final CaseFines fines;
  private final Organization organization;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FinesController(
      FineQuery query,
      ReceiptQuery receipts,
      CaseFiles files,
      CaseFines fines,
      Organization organization,
      TransactionTemplate transaction,
      Clock clock) {
    this.query = query;
    this.receipts = receipts;
    this.files = files;
    this.fines = fines;
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
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url(FinesPage.PATH));
    List<FineRow> rows = query.page(filter, pager);
    Map<Long, FineAccount> accounts =
        files.list(rows.stream().map(FineRow::id).toList()).stream()
            .collect(Collectors.toMap(whole -> whole.row().id(), whole -> fines.of(whole.file())));
    model.addAttribute(
        "page",
        new FinesPage(
            filter,
            rows,
            accounts,
            pager,
            query.standings(filter.whole()),
            organization.unitNames(),
            LocalDate.now(clock)));
    return "cases/file/fines";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute RegisterFilter filter, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = organization.unitNames();
    LocalDate today = LocalDate.now(clock);
    var sheet =
        new Spreadsheet<FineRow>(
            "罚款台账",
            List.of(
                column("案件", 26, FineRow::number),
                column("当事人", 28, FineRow::partyName),
                column("单位", 24, row -> units.getOrDefault(row.unitCode(), row.unitCode())),
                column("决定日期", 12, FineRow::decidedOn),
                column("罚款（元）", 14, row -> BigDecimal.valueOf(row.fineFen(), 2)),
                column("已缴（元）", 14, row -> BigDecimal.valueOf(row.paidFen(), 2)),
                column("应缴至", 12, FineRow::payBy),
                column("情况", 24, row -> row.standingOn(today).title())));
    write(sheet, "罚款台账.xlsx", response, () -> query.stream(filter));
  }

  @GetMapping("/receipts")
  String receipts(
      @ModelAttribute RegisterFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, receipts.count(filter), filter.url(ReceiptsPage.PATH));
    model.addAttribute(
        "page",
        new ReceiptsPage(
            filter,
            receipts.page(filter, pager),
            pager,
            receipts.sumFen(filter),
            organization.unitNames(),
            LocalDate.now(clock)));
    return "cases/file/receipts";
  }

  @GetMapping("/receipts/export.xlsx")
  void exportReceipts(@ModelAttribute RegisterFilter filter, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = organization.unitNames();
    var sheet =
        new Spreadsheet<ReceiptRow>(
            "票据登记簿",
            List.of(
                column("票据号码", 20, ReceiptRow::number),
                column("在票据本里", 12, row -> row.bookId() == null ? "否" : "是"),
                column("缴款日期", 12, ReceiptRow::paidOn),
                column("金额（元）", 14, row -> BigDecimal.valueOf(row.fen(), 2)),
                column("案件", 26, ReceiptRow::caseNumber),
                column("当事人", 28, ReceiptRow::partyName),
                column("单位", 24, row -> units.getOrDefault(row.unitCode(), row.unitCode())),
                column("登记人", 14, ReceiptRow::madeBy)));
    write(sheet, "票据登记簿.xlsx", response, () -> receipts.stream(filter));
  }

  private <R> void write(
      Spreadsheet<R> sheet, String name, HttpServletResponse response, Supplier<Stream<R>> all)
      throws IOException {
    var out = Download.start(response, Download.XLSX, name);
    transaction.executeWithoutResult(status -> {
      try (Stream<R> rows = all.get()) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
