package org.jinye.warnings.web.backtest;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.WarningSubjects;
import org.jinye.warnings.internal.backtest.BacktestResults;
import org.jinye.warnings.internal.backtest.BacktestResults.ConfirmedRow;
import org.jinye.warnings.internal.backtest.BacktestResults.WeekCount;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One back-test: its page, its charts, and the lists behind its figures. */
@Controller
@RequestMapping("/backtests/{id:[0-9]{1,18}}")
@Everyone
class BacktestController {

  private final BacktestPages pages;
  private final FindingsPages findings;
  private final BacktestResults results;
  private final WarningSubjects subjects;
  private final BacktestWords words;
  private final Clock clock;

  BacktestController(
      BacktestPages pages,
      FindingsPages findings,
      BacktestResults results,
      WarningSubjects subjects,
      BacktestWords words,
      Clock clock) {
    this.pages = pages;
    this.findings = findings;
    this.results = results;
    this.subjects = subjects;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", pages.page(id, me));
    return "warnings/backtest/show";
  }

  @GetMapping("/weeks.json")
  @ResponseBody
  Map<String, Object> weeks(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    return BacktestCharts.weeks(pages.row(id, me).line(), results.listWeeks(id));
  }

  @GetMapping("/curve.json")
  @ResponseBody
  Map<String, Object> curve(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    return BacktestCharts.curve(pages.points(pages.row(id, me).line()));
  }

  @GetMapping("/findings")
  String findings(
      @PathVariable long id,
      @RequestParam Map<String, String> address,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", findings.page(FindingFilter.of(id, address), page, me));
    return "warnings/backtest/findings";
  }

  @GetMapping("/findings/export.xlsx")
  void exportFindings(
      @PathVariable long id,
      @RequestParam Map<String, String> address,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    FindingFilter filter = FindingFilter.of(id, address);
    List<FindingsPage.Line> lines = findings.all(filter, me);
    new Spreadsheet<FindingsPage.Line>(
            "回测预警",
            List.of(
                column("周", 26, line -> line.row().week()),
                column("县局", 18, line -> line.row().county()),
                column("许可证号", 16, line -> line.row().retailerId()),
                column("对象", 24, line -> line.row().subject()),
                column("日期", 12, line -> line.row().day()),
                column("订单号", 20, line -> line.row().orderNumber()),
                column("品规", 24, line -> line.row().item()),
                column("评判数字", 60, line -> line.row().figures()),
                column("已查实", 8, line -> line.warningUrl() == null ? "" : "是")))
        .write(
            Download.start(
                response, Download.XLSX, "回测" + id + findings.title(filter, me) + "预警.xlsx"),
            lines.stream(),
            clock.getZone());
  }

  @GetMapping("/confirmed")
  String confirmed(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String which,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    BacktestRow row = pages.row(id, me);
    String chosen =
        ConfirmedPage.WHICH.stream().anyMatch(one -> one.value().equals(which)) ? which : "";
    String url = row.line().href() + "/confirmed" + (chosen.isEmpty() ? "" : "?which=" + chosen);
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, results.countConfirmed(id, chosen), url);
    List<ConfirmedRow> rows = results.listConfirmed(id, chosen, pager);
    Map<String, String> names = subjects.names(rows.stream().map(ConfirmedRow::subject).toList());
    model.addAttribute(
        "page",
        new ConfirmedPage(row, chosen, rows.stream().map(one -> line(one, names)).toList(), pager));
    return "warnings/backtest/confirmed";
  }

  @GetMapping("/export.xlsx")
  void export(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletResponse response)
      throws IOException {
    pages.row(id, me);
    new Spreadsheet<WeekCount>(
            "回测结果",
            List.of(
                column("周", 26, count -> Weeks.title(count.weekNo())),
                column("县局", 18, count -> words.unit(count.unitCode())),
                column("组", 8, count -> count.side().equals("A") ? "甲组" : "乙组"),
                column("预警", 10, WeekCount::findings),
                column("两组都有", 10, WeekCount::shared),
                column("已查实异常", 10, WeekCount::confirmed),
                column("其他规则已查实", 14, WeekCount::beside)))
        .write(
            Download.start(response, Download.XLSX, "回测" + id + "结果.xlsx"),
            results.listWeeks(id).stream(),
            clock.getZone());
  }

  private ConfirmedPage.Line line(ConfirmedRow row, Map<String, String> names) {
    String found = row.byA() ? (row.byB() ? "仍能发现" : "将会漏掉") : (row.byB() ? "新能发现" : "都不能发现");
    return new ConfirmedPage.Line(
        "/warnings/" + row.id(),
        names.getOrDefault(row.subject(), row.subject()),
        words.unit(row.unitCode()),
        row.occurredOn().toString(),
        row.sentence(),
        found,
        row.beside());
  }
}
