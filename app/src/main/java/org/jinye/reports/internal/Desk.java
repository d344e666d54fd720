package org.jinye.reports.internal;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.Weeks;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.WaitingWarnings;
import org.jinye.warnings.WarningCount;
import org.jinye.warnings.WarningCounts;
import org.jinye.warnings.WarningCounts.Span;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.WeekCount;
import org.springframework.stereotype.Component;

/** Asks the warnings for what the desk shows. */
@Component
public class Desk {

  private final WarningCounts counts;
  private final WaitingWarnings waiting;
  private final Organization organization;
  private final Rulebook rulebook;

  Desk(
      WarningCounts counts, WaitingWarnings waiting, Organization organization, Rulebook rulebook) {
    this.counts = counts;
    this.waiting = waiting;
    this.organization = organization;
    this.rulebook = rulebook;
  }

  public DeskFigures figures() {
    return new DeskFigures(waiting.counts());
  }

  /** Warnings with an irregularity about the month's business. */
  public long irregular(YearMonth month) {
    return new Counts(counts.ofMonth(month, "")).in(WarningState.IRREGULAR);
  }

  /** The newest month with warnings; empty when there are none. */
  public Optional<LeadersMonth> findLeadersMonth(DeskFigures open) {
    return counts.span().map(span -> leadersMonth(YearMonth.from(span.last()), open));
  }

  private LeadersMonth leadersMonth(YearMonth month, DeskFigures open) {
    Counts ofMonth = new Counts(counts.ofMonth(month, ""));
    Stream<String> found =
        Stream.concat(ofMonth.parts().stream().map(WarningCount::county), open.counties());
    return new LeadersMonth(month, ofMonth, open, Counties.of(organization, "", found));
  }

  /** The newest week whose business was warned about. */
  public Optional<Integer> findNewestWeek() {
    return counts.span().map(Span::last).map(Weeks::number);
  }

  public ReportTable week(int week) {
    List<WeekCount> ofWeek = counts.ofWeeks(week, week);
    Stream<String> found = ofWeek.stream().map(WeekCount::county);
    return tables(ofWeek, found).week(week, ofWeek);
  }

  public ReportTable openByCounty(DeskFigures figures) {
    return tables(List.of(), figures.counties()).open(figures);
  }

  public Optional<Trend> findTrend() {
    return findNewestWeek().map(this::trend);
  }

  private Trend trend(int newest) {
    int first = newest - Trend.WEEKS + 1;
    List<WeekCount> ofWeeks = counts.ofWeeks(first, newest);
    return new Trend(first, newest, rules(ofWeeks), ofWeeks);
  }

  private DeskTables tables(List<WeekCount> ofWeek, Stream<String> found) {
    return new DeskTables(rules(ofWeek), Counties.of(organization, "", found));
  }

  public String ruleTitle(String ruleId) {
    return rulebook.findRule(ruleId).map(Rule::title).orElse(ruleId);
  }

  public List<Named> counties() {
    return organization.listCounties().stream()
        .map(unit -> new Named(unit.code(), unit.name()))
        .toList();
  }

  private List<Named> rules(List<WeekCount> found) {
    return Stream.concat(
            rulebook.rules().stream().map(Rule::id), found.stream().map(WeekCount::ruleId))
        .distinct()
        .map(id -> new Named(id, ruleTitle(id)))
        .toList();
  }
}
