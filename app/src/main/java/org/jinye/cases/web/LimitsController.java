package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.procedure.Limit;
import org.jinye.cases.internal.CaseLimits;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.worktime.Due;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** 办案期限: every limit by the version of the filing day, and when it ends. */
@Controller
@RequestMapping(LimitsPage.PATH)
@Everyone
class LimitsController {

  private static final Spreadsheet<LimitsPage.Row> SHEET =
      new Spreadsheet<>(
          "办案期限",
          List.of(
              column("事项", 28, row -> row.limit().title()),
              column("起算", 30, row -> row.limit().from()),
              column("期限", 12, LimitsPage.Row::length),
              column("约束", 10, LimitsPage.Row::whose),
              column("延长", 20, LimitsPage.Row::extension),
              column("最后一日", 18, LimitsPage.Row::end),
              column("依据", 44, row -> row.limit().basis()),
              column("性质", 10, LimitsPage.Row::mark)));

  private final CaseLimits limits;
  private final Clock clock;

  LimitsController(CaseLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping
  String show(@ModelAttribute LimitForm form, HttpServletResponse response, Model model) {
    LimitsPage page = page(form);
    if (!page.errors().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    model.addAttribute("page", page);
    return "cases/limits";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute LimitForm form, HttpServletResponse response) throws IOException {
    SHEET.write(
        Download.start(response, Download.XLSX, "办案期限.xlsx"),
        page(form).rows().stream(),
        clock.getZone());
  }

  private LimitsPage page(LimitForm form) {
    LocalDate filed = form.filedOr(LocalDate.now(clock));
    List<Limit> known = Limit.on(filed);
    List<Due> ends = form.findStart().map(start -> limits.ends(known, start)).orElse(List.of());
    List<LimitsPage.Row> rows = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      rows.add(row(known.get(i), ends.isEmpty() ? "" : words(ends.get(i))));
    }
    return new LimitsPage(form, filed, rows, !ends.isEmpty(), Map.copyOf(form.errors()));
  }

  private String words(Due due) {
    return due.words(clock.getZone()) + (due.provisional() ? "（暂定）" : "");
  }

  private static LimitsPage.Row row(Limit limit, String end) {
    String length = CaseLimits.length(limit).words();
    return new LimitsPage.Row(
        limit, length, whose(limit), extension(limit), mark(limit.mark()), end);
  }

  private static String whose(Limit limit) {
    return CaseLimits.terms(limit).whose().label();
  }

  private static String extension(Limit limit) {
    if (limit.extensions() == 0) {
      return "";
    }
    String unit = CaseLimits.length(limit).unit().label();
    return "经批准可延长 %d 次，每次最多 %d %s".formatted(limit.extensions(), limit.longest(), unit);
  }

  private static String mark(String mark) {
    return switch (mark) {
      case "law" -> "法定";
      case "provincial" -> "省局规定";
      default -> "办案惯例";
    };
  }
}
