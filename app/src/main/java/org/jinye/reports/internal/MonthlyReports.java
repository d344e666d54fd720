package org.jinye.reports.internal;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.HandlingLimits;
import org.jinye.warnings.WarningCount;
import org.jinye.warnings.WarningCounts;
import org.jinye.warnings.WarningCounts.Span;
import org.jinye.warnings.WarningState;
import org.springframework.stereotype.Component;

/** Makes a month's report from the counts of its warnings. */
@Component
public class MonthlyReports {

  private final WarningCounts counts;
  private final Organization organization;
  private final Rulebook rulebook;
  private final HandlingLimits limits;
  private final Narratives narratives;
  private final WorkTables work;
  private final Clock clock;

  MonthlyReports(
      WarningCounts counts,
      Organization organization,
      Rulebook rulebook,
      HandlingLimits limits,
      Narratives narratives,
      WorkTables work,
      Clock clock) {
    this.work = work;
    this.counts = counts;
    this.organization = organization;
    this.rulebook = rulebook;
    this.limits = limits;
    this.narratives = narratives;
    this.clock = clock;
  }

  public MonthlyReport report(ReportSubject subject) {
    MonthFigures figures = figures(subject);
    MonthlyReport.Headline headline = MonthlyReport.Headline.of(figures);
    List<ReportTable> tables = new ArrayList<>();
    if (figures.now().total() > 0) {
      tables.addAll(warnings(figures));
    }
    tables.addAll(work.of(subject));
    return new MonthlyReport(
        subject,
        headline,
        tables,
        new ReportSummary(figures, headline).text(),
        narratives.read(subject.unitCode(), subject.month()));
  }

  private List<ReportTable> warnings(MonthFigures figures) {
    OutcomeTables outcomes = new OutcomeTables(figures);
    StandingTables standing = new StandingTables(figures);
    List<ReportTable> tables = new ArrayList<>();
    tables.add(standing.byKind());
    ReportTable aspects = standing.byAspect();
    if (!aspects.isEmpty()) {
      tables.add(aspects);
    }
    if (figures.counties().size() > 1) {
      tables.add(standing.byCounty());
    }
    tables.add(outcomes.causes("not-processed", "不予处理的原因", WarningState.NOT_PROCESSED));
    tables.add(outcomes.causes("harmless", "核查无异常的原因", WarningState.HARMLESS));
    tables.add(outcomes.measures());
    tables.add(new TimelinessTable(figures, timelinessNote()).table());
    return tables;
  }

  /** The months from the first that has warnings until now, newest first; may be empty. */
  public List<YearMonth> months() {
    return counts.span().map(span -> months(span, YearMonth.now(clock))).orElse(List.of());
  }

  /** The newest month with warnings; without any, the current one. */
  public YearMonth newestMonth() {
    return counts.span().map(span -> YearMonth.from(span.last())).orElse(YearMonth.now(clock));
  }

  private static List<YearMonth> months(Span span, YearMonth now) {
    YearMonth first = YearMonth.from(span.first());
    YearMonth last = YearMonth.from(span.last());
    return Stream.iterate(
            last.isAfter(now) ? last : now, month -> !month.isBefore(first), m -> m.minusMonths(1))
        .toList();
  }

  private MonthFigures figures(ReportSubject subject) {
    ReportSubject previous = subject.inMonth(subject.month().minusMonths(1));
    Counts now = new Counts(counts.ofMonth(subject.month(), subject.county()));
    Counts before = new Counts(counts.ofMonth(previous.month(), subject.county()));
    return new MonthFigures(
        subject,
        previous,
        now,
        before,
        counts.stagesOfMonth(subject.month(), subject.county()),
        rules(now, before),
        counties(subject, now, before),
        new CauseTitles(rulebook));
  }

  /** The rulebook's rules, and after them those of old warnings that it no longer holds. */
  private List<Named> rules(Counts now, Counts before) {
    Stream<String> current = rulebook.rules().stream().map(Rule::id);
    Stream<String> retired =
        Stream.of(now, before)
            .flatMap(part -> part.parts().stream())
            .map(WarningCount::ruleId)
            .sorted();
    return Stream.concat(current, retired)
        .distinct()
        .map(id -> new Named(id, rulebook.findRule(id).map(Rule::title).orElse(id)))
        .toList();
  }

  private List<Named> counties(ReportSubject subject, Counts now, Counts before) {
    return Counties.of(
        organization,
        subject.county(),
        Stream.of(now, before).flatMap(part -> part.parts().stream()).map(WarningCount::county));
  }

  private String timelinessNote() {
    return "筛查限 %d 个工作日，核查限 %d 个工作日，起始日不计；退回或重新打开的以最近一次为准。在办的按今天计。"
        .formatted(limits.screeningDays(), limits.checkingDays());
  }
}
