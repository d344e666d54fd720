package org.jinye.oversight.web.calls;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.oversight.internal.calls.CallFilter;
import org.jinye.oversight.internal.calls.CallQuery;
import org.jinye.oversight.internal.calls.CallStore;
import org.jinye.oversight.internal.calls.OrderCall;
import org.jinye.oversight.web.UnitNames;
import org.jinye.oversight.web.calls.CallCalendarPage.Row;
import org.jinye.platform.Days;
import org.jinye.platform.Months;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.Retailers;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 订货电话抽查: the month by county and day, and the list of calls. */
@Controller
@RequestMapping("/oversight/calls")
@Everyone
class CallsController {

  private final CallCalendars calendars;
  private final CallQuery query;
  private final CallStore store;
  private final UnitNames units;
  private final Retailers retailers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CallsController(
      CallCalendars calendars,
      CallQuery query,
      CallStore store,
      UnitNames units,
      Retailers retailers,
      TransactionTemplate transaction,
      Clock clock) {
    this.calendars = calendars;
    this.query = query;
    this.store = store;
    this.units = units;
    this.retailers = retailers;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String month(@RequestParam(defaultValue = "") String month, Model model) {
    model.addAttribute("page", calendars.page(month(month)));
    return "oversight/calls";
  }

  @GetMapping("/export.xlsx")
  void exportMonth(@RequestParam(defaultValue = "") String month, HttpServletResponse response)
      throws IOException {
    CallCalendarPage page = calendars.page(month(month));
    List<Spreadsheet.Column<Row>> columns = new ArrayList<>();
    columns.add(Spreadsheet.column("单位", 20, Row::unit));
    for (int i = 0; i < page.days().size(); i++) {
      int at = i;
      columns.add(
          Spreadsheet.column(
              page.days().get(at).toString(), 12, row -> row.cells().get(at).text()));
    }
    columns.add(Spreadsheet.column("抽取户数", 10, Row::drawn));
    columns.add(Spreadsheet.column("已记录", 10, Row::recorded));
    columns.add(Spreadsheet.column("未完成天数", 12, Row::missedDays));
    new Spreadsheet<>("电话抽查", columns)
        .write(
            Download.start(response, Download.XLSX, "订货电话抽查" + page.month() + ".xlsx"),
            page.rows().stream(),
            clock.getZone());
  }

  /** Where a task over a county's day leads: to its draw, or to its month. */
  @GetMapping("/days/{unit:[0-9]{6}}.{day:[0-9-]{10}}")
  String day(@PathVariable String unit, @PathVariable String day) {
    LocalDate of = Days.find(day).orElseGet(this::today);
    return store
        .findSample(unit, of)
        .map(sample -> "redirect:" + sample.href())
        .orElse("redirect:/oversight/calls?month=" + YearMonth.from(of));
  }

  @GetMapping("/list")
  String list(
      @ModelAttribute CallFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
    Pager pager =
        new Pager(
            page, Pager.DEFAULT_SIZE, query.count(filter, today()), filter.url(CallFilter.PATH));
    List<OrderCall> rows = query.page(filter, today(), pager);
    model.addAttribute(
        "page", new CallListPage(filter, rows, pager, units.bureaus(), shops(rows), today()));
    return "oversight/calllist";
  }

  @GetMapping("/list/export.xlsx")
  void export(@ModelAttribute CallFilter filter, HttpServletResponse response) throws IOException {
    Map<String, String> names = units.bureaus();
    var sheet =
        new Spreadsheet<OrderCall>(
            "订货电话",
            List.of(
                Spreadsheet.column("抽查日期", 12, OrderCall::day),
                Spreadsheet.column("单位", 20, row -> names.getOrDefault(row.unitCode(), "")),
                Spreadsheet.column("序号", 6, OrderCall::place),
                Spreadsheet.column("许可证号", 16, OrderCall::retailerId),
                Spreadsheet.column("订单号", 18, OrderCall::orderNumber),
                Spreadsheet.column("下单时间", 17, OrderCall::placedAt),
                Spreadsheet.column("订货方式", 10, OrderCall::orderedBy),
                Spreadsheet.column("数量（条）", 10, row -> row.quantity().inCartons()),
                Spreadsheet.column("记录期限", 12, OrderCall::dueOn),
                Spreadsheet.column("情况", 8, row -> row.standing(today())),
                Spreadsheet.column(
                    "结果", 16, row -> row.result() == null ? null : row.result().title()),
                Spreadsheet.column("说明", 40, OrderCall::findings),
                Spreadsheet.column("听录人", 12, OrderCall::listenedBy),
                Spreadsheet.column("记录时间", 17, OrderCall::listenedAt)));
    var out = Download.start(response, Download.XLSX, "订货电话抽查明细.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<OrderCall> rows = query.stream(filter, today())) {
        sheet.write(out, rows, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private Map<String, String> shops(List<OrderCall> rows) {
    return retailers.names(rows.stream().map(OrderCall::retailerId).distinct().toList());
  }

  private YearMonth month(String typed) {
    return Months.find(typed.strip()).orElseGet(() -> YearMonth.from(today()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
