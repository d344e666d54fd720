package org.jinye.warnings.web.backtest;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.RunState;
import org.jinye.warnings.internal.backtest.BacktestLine;
import org.jinye.warnings.internal.backtest.BacktestQuery;
import org.jinye.warnings.internal.backtest.Backtests;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 规则回测: the list, its export, how far one is, and stopping it. */
@Controller
@RequestMapping("/backtests")
@Everyone
class BacktestsController {

  private final BacktestQuery query;
  private final Backtests backtests;
  private final BacktestWords words;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BacktestsController(
      BacktestQuery query,
      Backtests backtests,
      BacktestWords words,
      TransactionTemplate transaction,
      Clock clock) {
    this.query = query;
    this.backtests = backtests;
    this.words = words;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute BacktestFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, query.count(filter.asked()), filter.url("/backtests"));
    model.addAttribute(
        "page",
        new BacktestListPage(
            filter,
            query.page(filter.asked(), pager).stream().map(line -> words.row(line, me)).toList(),
            pager,
            words.rules(),
            Arrays.stream(RunState.values())
                .map(state -> new Choice(state.name(), state.title()))
                .toList(),
            me.has(Role.SUPERVISOR)));
    return "warnings/backtest/list";
  }

  @GetMapping("/export.xlsx")
  void export(
      @ModelAttribute BacktestFilter filter,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    var sheet =
        new Spreadsheet<BacktestRow>(
            "规则回测",
            List.of(
                column("编号", 8, row -> row.line().id()),
                column("规则", 26, BacktestRow::rule),
                column("单位", 16, BacktestRow::unit),
                column("起始日期", 12, row -> row.line().from()),
                column("结束日期", 12, row -> row.line().to()),
                column("甲乙两组的差别", 40, BacktestRow::changed),
                column("状态", 10, row -> row.line().state().title()),
                column("发起人", 14, row -> row.line().askedBy()),
                column("发起时间", 18, row -> row.line().askedAt()),
                column("用时（秒）", 10, row -> row.line().seconds()),
                column("甲组预警", 10, row -> row.line().foundA()),
                column("乙组预警", 10, row -> row.line().foundB()),
                column("已查实异常", 10, row -> row.line().confirmed()),
                column("甲组能发现", 10, row -> row.line().byA()),
                column("乙组能发现", 10, row -> row.line().byB()),
                column("说明", 60, row -> row.line().problem())));
    var out = Download.start(response, Download.XLSX, "规则回测.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<BacktestLine> lines = query.stream(filter.asked())) {
        sheet.write(out, lines.map(line -> words.row(line, me)), clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** The card of a back-test; when it has ended the browser fetches the page anew. */
  @GetMapping("/{id:[0-9]{1,18}}/progress")
  String progress(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model) {
    BacktestRow row = row(id, me);
    if (!row.isOpen()) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("row", row);
    return "warnings/backtest/progress";
  }

  @PostMapping("/{id:[0-9]{1,18}}/cancel")
  @Supervisors
  String cancel(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    BacktestRow row = row(id, me);
    if (!me.scope().holds(row.line().unitCode())) {
      throw Refused.because("这次回测由上级单位发起，由上级单位取消。");
    }
    if (!backtests.cancel(id)) {
      throw Refused.because("回测 " + id + " 已经结束，不能取消。");
    }
    next.addFlashAttribute("notice", "已要求取消回测 " + id + "，稍候生效。");
    return "redirect:/backtests/" + id;
  }

  private BacktestRow row(long id, SignedIn me) {
    return words.row(query.find(id).orElseThrow(() -> NotFound.of("回测")), me);
  }
}
