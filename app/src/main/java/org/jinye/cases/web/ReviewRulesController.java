package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.review.ReviewRule;
import org.jinye.casebook.review.ReviewScheme;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 评查规则: what a case file loses points for, why, and how it is mended. */
@Controller
@RequestMapping(ReviewRulesPage.PATH)
@Everyone
class ReviewRulesController {

  private static final int LONGEST = 100;

  private static final Spreadsheet<ReviewRulesPage.Line> SHEET =
      new Spreadsheet<>(
          "评查规则",
          List.of(
              column("文书", 16, ReviewRulesPage.Line::section),
              column("问题", 44, line -> line.rule().title()),
              column("扣分", 24, ReviewRulesPage.Line::deduction),
              column("依据", 44, line -> line.rule().basis()),
              column("怎样补正", 60, line -> line.rule().remedy()),
              column("从哪一步起", 12, line -> line.rule().from().title()),
              column("版本", 6, line -> line.rule().version())));

  private final Clock clock;

  ReviewRulesController(Clock clock) {
    this.clock = clock;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("page", page(q));
    return "cases/review";
  }

  @GetMapping("/export.xlsx")
  void export(@RequestParam(defaultValue = "") String q, HttpServletResponse response)
      throws IOException {
    SHEET.write(
        Download.start(response, Download.XLSX, "评查规则.xlsx"),
        page(q).sections().stream().flatMap(section -> section.lines().stream()),
        clock.getZone());
  }

  private ReviewRulesPage page(String typed) {
    String q = typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
    LocalDate today = LocalDate.now(clock);
    ReviewScheme scheme = ReviewScheme.on(today);
    List<ReviewRulesPage.Section> sections =
        scheme.sections().stream()
            .map(section ->
                new ReviewRulesPage.Section(
                    section.title(),
                    ReviewRulesPage.plain(section.points()),
                    section.rules().stream()
                        .filter(rule -> rule.holdsOn(today) && holds(rule, q))
                        .map(rule -> ReviewRulesPage.Line.of(section.title(), rule))
                        .toList()))
            .filter(section -> !section.lines().isEmpty())
            .toList();
    return new ReviewRulesPage(q, today, scheme, sections);
  }

  private static boolean holds(ReviewRule rule, String q) {
    return rule.title().contains(q) || rule.basis().contains(q) || rule.remedy().contains(q);
  }
}
