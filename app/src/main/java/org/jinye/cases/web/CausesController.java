package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.penalty.Benchmarks;
import org.jinye.casebook.penalty.Cause;
import org.jinye.casebook.penalty.Causes;
import org.jinye.casebook.penalty.ListedCause;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 案由与罚则: what is punished, by which article, by whom and how much. */
@Controller
@RequestMapping(CausesPage.PATH)
@Everyone
class CausesController {

  private static final Spreadsheet<Cause> SHEET =
      new Spreadsheet<>(
          "案由与罚则",
          List.of(
              column("代码", 8, Cause::code),
              column("案由", 44, Cause::title),
              column("处罚机关", 18, cause -> cause.competent().title()),
              column("违反条款", 50, cause -> CauseWords.articles(cause.duty())),
              column("处罚依据", 50, cause -> CauseWords.articles(cause.basis())),
              column("处理", 60, CauseWords::penalty),
              column("说明", 50, Cause::note),
              column("生效日期", 12, Cause::validFrom),
              column("失效日期", 12, Cause::validTo),
              column("核对情况", 26, cause -> cause.mark().title())));

  private final Causes causes = Causes.read();
  private final Benchmarks benchmarks = Benchmarks.read();
  private final Clock clock;

  CausesController(Clock clock) {
    this.clock = clock;
  }

  @GetMapping
  String list(@ModelAttribute CausesFilter filter, Model model) {
    LocalDate day = filter.dayOr(LocalDate.now(clock));
    model.addAttribute("page", new CausesPage(filter, day, rows(filter, day)));
    return "cases/causes";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute CausesFilter filter, HttpServletResponse response)
      throws IOException {
    LocalDate day = filter.dayOr(LocalDate.now(clock));
    SHEET.write(
        Download.start(response, Download.XLSX, "案由与罚则.xlsx"),
        rows(filter, day).stream(),
        clock.getZone());
  }

  @GetMapping("/{code:[A-Z][0-9]{2}[A-Z]?}")
  String show(
      @PathVariable String code,
      @ModelAttribute CausesFilter filter,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    LocalDate day = filter.dayOr(LocalDate.now(clock));
    Cause cause = causes.find(code, day).orElseThrow(() -> NotFound.of("案由"));
    List<String> names =
        causes.listed().stream()
            .filter(listed -> listed.causes().contains(code))
            .map(ListedCause::title)
            .filter(title -> !title.equals(cause.title()))
            .toList();
    model.addAttribute(
        "page",
        new CausePage(cause, day, names, benchmarks.tiers(code, CalculatorForm.province(me), day)));
    return "cases/cause";
  }

  private List<Cause> rows(CausesFilter filter, LocalDate day) {
    return causes.on(day).stream().filter(filter::admits).toList();
  }
}
