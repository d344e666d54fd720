package org.jinye.reports.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jinye.evidence.Document;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.Download;
import org.jinye.reports.internal.FinalReports;
import org.jinye.reports.internal.MonthlyReport;
import org.jinye.reports.internal.MonthlyReports;
import org.jinye.reports.internal.Narrative;
import org.jinye.reports.internal.Narratives;
import org.jinye.reports.internal.ReportDocument;
import org.jinye.reports.internal.ReportSubject;
import org.jinye.reports.internal.ReportWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The month's report: read, written about, taken along. */
@Controller
@RequestMapping("/reports/monthly")
@Everyone
class MonthlyReportController {

  private static final String VIEW = "reports/monthly";

  private final MonthlyReportPages pages;
  private final MonthlyReports reports;
  private final Narratives narratives;
  private final FinalReports issued;
  private final Clock clock;

  MonthlyReportController(
      MonthlyReportPages pages,
      MonthlyReports reports,
      Narratives narratives,
      FinalReports issued,
      Clock clock) {
    this.pages = pages;
    this.reports = reports;
    this.narratives = narratives;
    this.issued = issued;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @RequestParam(required = false) @Nullable YearMonth month,
      @RequestParam(required = false) @Nullable String county,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.page(pages.subject(month, county, me), me));
    return VIEW;
  }

  @PostMapping("/narrative")
  @Supervisors
  String write(
      @RequestParam YearMonth month,
      @RequestParam(required = false) @Nullable String county,
      @Valid NarrativeForm form,
      BindingResult binding,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    ReportSubject subject = pages.subject(month, county, me);
    if (binding.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", pages.refused(subject, form, errors(binding), me));
      return VIEW;
    }
    Optional<Narrative> theirs =
        narratives.write(subject, form.version(), form.done(), form.plan(), me.name());
    if (theirs.isPresent()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("page", pages.overtaken(subject, form, theirs.get(), me));
      return VIEW;
    }
    next.addFlashAttribute("notice", subject.monthTitle() + "报告的文字已保存。");
    return "redirect:/reports/monthly?" + subject.query();
  }

  @PostMapping("/final")
  String issue(
      @RequestParam YearMonth month,
      @RequestParam(required = false) @Nullable String county,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    ReportSubject subject = pages.subject(month, county, me);
    Map<String, String> problems = issued.problems(subject, reason);
    if (!problems.isEmpty() && FinalReports.mayIssue(me, subject)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", pages.notIssued(subject, me, reason, problems));
      return VIEW;
    }
    Document document = issued.issue(reports.report(subject), reason.strip(), me);
    next.addFlashAttribute("notice", "已定稿，文号 " + document.numberAndVersion() + "，登记在“文书登记”。");
    return "redirect:/reports/monthly?" + subject.query();
  }

  @GetMapping("/export.xlsx")
  void workbook(
      @RequestParam YearMonth month,
      @RequestParam(required = false) @Nullable String county,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    MonthlyReport report = reports.report(pages.subject(month, county, me));
    new ReportWorkbook(report)
        .write(
            Download.start(response, Download.XLSX, report.fileName() + ".xlsx"), clock.getZone());
  }

  @GetMapping("/export.docx")
  void document(
      @RequestParam YearMonth month,
      @RequestParam(required = false) @Nullable String county,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    MonthlyReport report = reports.report(pages.subject(month, county, me));
    new ReportDocument(report, LocalDate.now(clock))
        .write(Download.start(response, Download.DOCX, report.fileName() + ".docx"));
  }

  private static Map<String, String> errors(BindingResult binding) {
    return binding.getFieldErrors().stream()
        .collect(
            toMap(
                FieldError::getField,
                error -> Objects.requireNonNullElse(error.getDefaultMessage(), "填写有误。"),
                (first, second) -> first));
  }
}
