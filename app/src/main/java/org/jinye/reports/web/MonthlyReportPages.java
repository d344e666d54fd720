package org.jinye.reports.web;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.reports.internal.FinalReports;
import org.jinye.reports.internal.MonthlyReport;
import org.jinye.reports.internal.MonthlyReports;
import org.jinye.reports.internal.Narrative;
import org.jinye.reports.internal.ReportSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a month's report together. */
@Component
class MonthlyReportPages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final MonthlyReports reports;
  private final FinalReports issued;
  private final Organization organization;
  private final Clock clock;

  MonthlyReportPages(
      MonthlyReports reports, FinalReports issued, Organization organization, Clock clock) {
    this.reports = reports;
    this.issued = issued;
    this.organization = organization;
    this.clock = clock;
  }

  /** What is asked for; without a month the newest that has warnings. */
  ReportSubject subject(@Nullable YearMonth month, @Nullable String county, SignedIn me) {
    YearMonth shown = month == null ? reports.newestMonth() : month;
    if (county == null || county.isEmpty()) {
      return new ReportSubject(shown, me.unitCode(), me.unitName(), "");
    }
    Unit unit =
        organization.findUnit(county).filter(Unit::isCounty).orElseThrow(() -> NotFound.of("县局"));
    return new ReportSubject(shown, unit.code(), unit.name(), unit.code());
  }

  MonthlyReportPage page(ReportSubject subject, SignedIn me) {
    MonthlyReport report = reports.report(subject);
    NarrativeForm form = me.has(Role.SUPERVISOR) ? NarrativeForm.of(report.narrative()) : null;
    return page(report, form, Map.of(), null, issuing(report, me, ""));
  }

  /** The page after 定稿 that did not go through. */
  MonthlyReportPage notIssued(
      ReportSubject subject, SignedIn me, String reason, Map<String, String> errors) {
    MonthlyReport report = reports.report(subject);
    NarrativeForm form = me.has(Role.SUPERVISOR) ? NarrativeForm.of(report.narrative()) : null;
    return page(report, form, errors, null, issuing(report, me, reason));
  }

  private MonthlyReportPage.Issuing issuing(MonthlyReport report, SignedIn me, String reason) {
    return new MonthlyReportPage.Issuing(
        issued.listDocuments(report.subject()),
        !report.isEmpty() && FinalReports.mayIssue(me, report.subject()),
        reason);
  }

  MonthlyReportPage refused(
      ReportSubject subject, NarrativeForm typed, Map<String, String> errors, SignedIn me) {
    MonthlyReport report = reports.report(subject);
    return page(report, typed, errors, null, issuing(report, me, ""));
  }

  /** The typed text again, beside what somebody else wrote; saving then replaces his. */
  MonthlyReportPage overtaken(
      ReportSubject subject, NarrativeForm typed, Narrative theirs, SignedIn me) {
    MonthlyReport report = reports.report(subject);
    String words = "%s，在您编辑期间已保存。请核对后再保存，您填写的文字还在下面。".formatted(edited(theirs));
    return page(
        report,
        typed.after(theirs),
        Map.of(),
        new MonthlyReportPage.Overtaken(words, theirs),
        issuing(report, me, ""));
  }

  private MonthlyReportPage page(
      MonthlyReport report,
      @Nullable NarrativeForm form,
      Map<String, String> errors,
      MonthlyReportPage.@Nullable Overtaken overtaken,
      MonthlyReportPage.Issuing issuing) {
    Narrative narrative = report.narrative();
    return new MonthlyReportPage(
        report,
        months(report.subject().month()),
        counties(),
        form,
        errors,
        overtaken,
        narrative.version() == 0 ? null : edited(narrative),
        issuing);
  }

  private List<Choice> months(YearMonth shown) {
    TreeSet<YearMonth> months = new TreeSet<>(reports.months());
    months.add(shown);
    months.add(YearMonth.now(clock));
    return months.descendingSet().stream()
        .map(month ->
            new Choice(month.toString(), month.getYear() + "年" + month.getMonthValue() + "月"))
        .toList();
  }

  private List<Choice> counties() {
    List<Unit> counties = organization.listCounties();
    return counties.size() < 2
        ? List.of()
        : counties.stream().map(unit -> new Choice(unit.code(), unit.name())).toList();
  }

  private String edited(Narrative narrative) {
    String at =
        narrative.editedAt() == null
            ? ""
            : MINUTE.format(narrative.editedAt().atZone(clock.getZone()));
    return "%s 于 %s".formatted(narrative.editedBy(), at);
  }
}
