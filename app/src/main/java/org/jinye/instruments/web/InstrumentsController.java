package org.jinye.instruments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.instruments.Instrument;
import org.jinye.instruments.internal.InstrumentCheck;
import org.jinye.instruments.internal.InstrumentFilter;
import org.jinye.instruments.internal.InstrumentQuery;
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

/** 监督文书: what was sent and received, and what is missing. */
@Controller
@RequestMapping(InstrumentListPage.PATH)
@Everyone
class InstrumentsController {

  private final InstrumentQuery query;
  private final Organization organization;
  private final TransactionTemplate transaction;
  private final Clock clock;

  InstrumentsController(
      InstrumentQuery query,
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
      @ModelAttribute InstrumentFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Pager pager =
        new Pager(
            page, Pager.DEFAULT_SIZE, query.count(filter), filter.url(InstrumentListPage.PATH));
    model.addAttribute(
        "page",
        new InstrumentListPage(
            filter,
            query.page(filter, pager),
            pager,
            lacks(filter),
            units(),
            InstrumentCheck.maySend(me),
            LocalDate.now(clock)));
    return "instruments/list";
  }

  private List<InstrumentListPage.Lacking> lacks(InstrumentFilter filter) {
    return Arrays.stream(InstrumentFilter.Lack.values())
        .map(lack -> {
          InstrumentFilter narrowed = filter.with(lack);
          return new InstrumentListPage.Lacking(
              lack.title(), query.count(narrowed), narrowed.url(InstrumentListPage.PATH));
        })
        .toList();
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute InstrumentFilter filter, HttpServletResponse response)
      throws IOException {
    Map<String, String> units = organization.unitNamesWithThoseAbove();
    LocalDate today = LocalDate.now(clock);
    var sheet =
        new Spreadsheet<Instrument>(
            "监督文书",
            List.of(
                Spreadsheet.column("文号", 22, Instrument::number),
                Spreadsheet.column("种类", 12, row -> row.kind().title()),
                Spreadsheet.column("标题", 40, Instrument::title),
                Spreadsheet.column(
                    "发文单位", 20, row -> units.getOrDefault(row.senderCode(), row.senderCode())),
                Spreadsheet.column(
                    "受文单位", 20, row -> units.getOrDefault(row.unitCode(), row.unitCode())),
                Spreadsheet.column("状态", 10, row -> row.state().title()),
                Spreadsheet.column("发出日期", 12, Instrument::issuedOn),
                Spreadsheet.column("期限", 12, Instrument::dueOn),
                Spreadsheet.column("超期", 8, row -> row.isOverdue(today) ? "超期" : ""),
                Spreadsheet.column("签收日期", 12, Instrument::receivedOn),
                Spreadsheet.column("工作底稿", 12, Instrument::draftedOn),
                Spreadsheet.column("答复日期", 12, Instrument::repliedOn),
                Spreadsheet.column("迟答天数", 10, Instrument::lateDays),
                Spreadsheet.column("办结日期", 12, Instrument::closedOn),
                Spreadsheet.column("轮次", 8, Instrument::rounds),
                Spreadsheet.column("承办人", 12, Instrument::issuedBy)));
    var out = Download.start(response, Download.XLSX, "监督文书.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<Instrument> rows = query.stream(filter)) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
  }

  private Map<String, String> units() {
    return organization.unitNames();
  }
}
