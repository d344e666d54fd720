package org.jinye.warnings.web.run;

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
import org.jinye.warnings.internal.run.RunDetails;
import org.jinye.warnings.internal.run.RunDetails.OutcomeLine;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One evaluation: its page, its subjects one by one, and both as workbooks. */
@Controller
@RequestMapping("/runs/{id}")
@Everyone
class RunController {

  private final RunPages pages;
  private final OutcomesPages outcomes;
  private final RunRows rows;
  private final RunDetails details;
  private final SubjectSheet subjects;
  private final RuleWords words;
  private final Clock clock;

  RunController(
      RunPages pages,
      OutcomesPages outcomes,
      RunRows rows,
      RunDetails details,
      SubjectSheet subjects,
      RuleWords words,
      Clock clock) {
    this.pages = pages;
    this.outcomes = outcomes;
    this.rows = rows;
    this.details = details;
    this.subjects = subjects;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", pages.page(id, me));
    return "warnings/run/show";
  }

  @GetMapping("/outcomes")
  String outcomes(
      @PathVariable long id,
      @RequestParam Map<String, String> address,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", outcomes.page(filter(id, address), page, me));
    return "warnings/run/outcomes";
  }

  @GetMapping("/outcomes/export.xlsx")
  void exportOutcomes(
      @PathVariable long id,
      @RequestParam Map<String, String> address,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    rows.row(id, me);
    subjects.write(
        filter(id, address),
        () -> Download.start(response, Download.XLSX, "评估" + id + "对象清单.xlsx"),
        clock.getZone());
  }

  @GetMapping("/export")
  void export(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletResponse response)
      throws IOException {
    rows.row(id, me);
    sheet()
        .write(
            Download.start(response, Download.XLSX, "评估" + id + "结果.xlsx"),
            details.listOutcomes(id).stream(),
            clock.getZone());
  }

  private static OutcomeFilter filter(long id, Map<String, String> address) {
    return new OutcomeFilter(
        id,
        address.getOrDefault("rule", ""),
        address.getOrDefault("outcome", ""),
        address.getOrDefault("reason", ""),
        address.getOrDefault("county", ""),
        address.getOrDefault("week", ""));
  }

  private Spreadsheet<OutcomeLine> sheet() {
    return new Spreadsheet<>(
        "评估结果",
        List.of(
            column("规则", 8, OutcomeLine::ruleId),
            column("名称", 20, line -> words.title(line.ruleId())),
            column("县局", 16, line -> rows.name(line.county())),
            column("县局代码", 10, OutcomeLine::county),
            column("周", 12, line -> Weeks.name(line.weekNo())),
            column("结果", 10, line -> RuleWords.outcome(line.outcome())),
            column(
                "原因",
                30,
                line -> line.reason().isEmpty() ? "" : words.reason(line.ruleId(), line.reason())),
            column("对象数", 10, OutcomeLine::subjects)));
  }
}
