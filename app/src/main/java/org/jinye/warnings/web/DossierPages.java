package org.jinye.warnings.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.Dossier;
import org.jinye.warnings.Measure;
import org.jinye.warnings.WarningSource;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.WarningSubjects;
import org.jinye.warnings.internal.WarningTitles.Titles;
import org.jinye.warnings.internal.run.RunDetails;
import org.jinye.warnings.web.DossierQuery.AnswerRow;
import org.jinye.warnings.web.DossierQuery.EarlierRow;
import org.jinye.warnings.web.DossierQuery.EventRow;
import org.jinye.warnings.web.DossierQuery.PartRow;
import org.jinye.warnings.web.WarningView.BaselineLine;
import org.jinye.warnings.web.WarningView.Figure;
import org.jinye.warnings.web.WarningView.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the dossier together. */
@Component
class DossierPages {

  private final DossierQuery query;
  private final Rulebook rulebook;
  private final Reasons reasons;
  private final StepLimits limits;
  private final OrderTables orders;
  private final RunDetails runs;
  private final ParameterWords parameterWords;
  private final Retailers retailers;
  private final WarningSubjects subjects;
  private final Comparisons comparisons;
  private final List<WarningSource> sources;
  private final Clock clock;

  DossierPages(
      DossierQuery query,
      Rulebook rulebook,
      Reasons reasons,
      StepLimits limits,
      OrderTables orders,
      RunDetails runs,
      ParameterWords parameterWords,
      Retailers retailers,
      WarningSubjects subjects,
      Comparisons comparisons,
      List<WarningSource> sources,
      Clock clock) {
    this.query = query;
    this.rulebook = rulebook;
    this.reasons = reasons;
    this.limits = limits;
    this.orders = orders;
    this.runs = runs;
    this.parameterWords = parameterWords;
    this.retailers = retailers;
    this.subjects = subjects;
    this.comparisons = comparisons;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * @param counties names by code
   */
  DossierPage page(
      SignedIn me,
      long chosen,
      List<WarningRow> rows,
      Titles titled,
      Map<String, String> counties,
      QueueFilter filter) {
    WarningRow first = rows.getFirst();
    var dossier = new Dossier(first.subject(), first.weekNo());
    String retailerId = first.retailerId();
    Retailer shop = retailerId == null ? null : retailers.find(retailerId).orElse(null);
    List<Long> ids = rows.stream().map(WarningRow::id).toList();
    Map<Long, List<PartRow>> parts =
        query.parts(ids).stream().collect(groupingBy(PartRow::warningId));
    Map<Long, List<BaselineLine>> baselines = comparisons.of(rows, query.baseline(ids));
    List<AnswerRow> answers = query.answers(ids);
    List<EventRow> events = query.events(ids);
    Map<Long, Map<String, Map<String, String>>> values =
        rows.stream()
            .map(WarningRow::runId)
            .distinct()
            .collect(toMap(Function.identity(), runs::parameters));
    List<WarningView> views =
        rows.stream()
            .map(row ->
                new WarningView(
                    row,
                    titled.of(row.ruleId(), row.itemId()),
                    rulebook.rule(row.ruleId()),
                    limits.standing(row.state(), row.stepSince()).orElse(null),
                    parameterWords.list(
                        row.ruleId(),
                        values
                            .getOrDefault(row.runId(), Map.of())
                            .getOrDefault(row.ruleId(), Map.of())),
                    EvidenceFigures.of(row),
                    parts.getOrDefault(row.id(), List.of()),
                    baselines.getOrDefault(row.id(), List.of()),
                    outcome(row, lastOpinion(row, events, answers)),
                    sources(row)))
            .toList();
    return new DossierPage(
        chosen,
        dossier,
        subjects.names(List.of(first.subject())).getOrDefault(first.subject(), first.subject()),
        shop,
        counties.getOrDefault(first.unitCode(), first.unitCode()),
        Weeks.title(dossier.weekNo()),
        views,
        orders.of(me.scope(), rows),
        query.earlier(dossier).stream().map(row -> earlier(row, filter)).toList(),
        Timelines.of(events, answers, naming(rows, titled), clock));
  }

  private List<WarningSource.Link> sources(WarningRow row) {
    String detail = row.detail();
    return detail == null
        ? List.of()
        : sources.stream()
            .flatMap(source -> source.of(row.ruleId(), detail, row.occurredOn()).stream())
            .toList();
  }

  /** The answers that the warning's present conclusion was given with. */
  private static List<AnswerRow> lastOpinion(
      WarningRow row, List<EventRow> events, List<AnswerRow> answers) {
    if (row.state() != WarningState.HARMLESS && row.state() != WarningState.IRREGULAR) {
      return List.of();
    }
    long conclusion =
        events.stream()
            .filter(event -> event.warningId() == row.id() && event.isConclusion())
            .mapToLong(EventRow::id)
            .max()
            .orElse(0);
    return answers.stream().filter(answer -> answer.eventId() == conclusion).toList();
  }

  private Timelines.Naming naming(List<WarningRow> rows, Titles titled) {
    return new Timelines.Naming() {
      @Override
      public String title(EventRow event) {
        return rows.stream()
            .filter(row -> row.id() == event.warningId())
            .findFirst()
            .map(row -> titled.of(row.ruleId(), row.itemId()))
            .orElseGet(() -> titled.of(event.ruleId(), null));
      }

      @Override
      public String because(EventRow event) {
        return DossierPages.this.because(event.ruleId(), event.reasonCode(), event.measure());
      }

      @Override
      public List<Figure> opinion(EventRow event, List<AnswerRow> answers) {
        return DossierPages.opinion(rulebook.rule(event.ruleId()), answers);
      }
    };
  }

  private @Nullable Outcome outcome(WarningRow row, List<AnswerRow> answers) {
    Instant endedAt = row.endedAt();
    if (endedAt == null) {
      return null;
    }
    return new Outcome(
        because(row.ruleId(), row.reasonCode(), row.measure()),
        Optional.ofNullable(row.words()).orElse(""),
        Optional.ofNullable(row.endedBy()).orElse(""),
        Moments.minute(endedAt, clock),
        opinion(rulebook.rule(row.ruleId()), answers));
  }

  /** The answers in the order of the form, with the words of its choices. */
  static List<Figure> opinion(Rule rule, List<AnswerRow> answers) {
    return rule.opinion().stream()
        .flatMap(question ->
            answers.stream()
                .filter(answer -> answer.question().equals(question.id()))
                .map(answer -> new Figure(question.title(), question.said(answer.value()), "")))
        .toList();
  }

  private DossierPage.Earlier earlier(EarlierRow row, QueueFilter filter) {
    return new DossierPage.Earlier(
        filter.url("/warnings/" + row.id()),
        rulebook.findRule(row.ruleId()).map(Rule::title).orElse(row.ruleId()),
        row.occurredOn().toString(),
        row.state(),
        because(row.ruleId(), row.reasonCode(), row.measure()),
        Optional.ofNullable(row.words()).orElse(""));
  }

  private String because(String ruleId, @Nullable String reason, @Nullable String measure) {
    if (reason != null) {
      return reasons.title(ruleId, reason);
    }
    return measure == null ? "" : Measure.valueOf(measure).title();
  }
}
