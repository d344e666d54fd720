package org.jinye.warnings.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.rulebook.Question;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.Handled;
import org.jinye.warnings.Measure;
import org.jinye.warnings.Stage;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.internal.WarningTitles.Titles;
import org.jinye.warnings.web.HandlingPage.Checking;
import org.jinye.warnings.web.HandlingPage.Noting;
import org.jinye.warnings.web.HandlingPage.Pick;
import org.jinye.warnings.web.HandlingPage.Reopening;
import org.jinye.warnings.web.HandlingPage.Screening;
import org.jinye.worktime.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the right column together: who may do what with the warnings of a dossier now. */
@Component
class HandlingPages {

  private final Rulebook rulebook;
  private final Reasons reasons;
  private final StepLimits limits;
  private final DossierFiles files;

  HandlingPages(Rulebook rulebook, Reasons reasons, StepLimits limits, DossierFiles files) {
    this.rulebook = rulebook;
    this.reasons = reasons;
    this.limits = limits;
    this.files = files;
  }

  HandlingPage page(
      SignedIn me,
      long chosen,
      List<WarningRow> rows,
      Titles titled,
      QueueFilter filter,
      Sent sent) {
    Answered answered = sent.answered();
    Screening screening = me.isCitySupervisor() ? screening(rows, titled, answered) : null;
    boolean checks = Stage.CHECKING.isFor(me, rows.getFirst().unitCode());
    Checking checking = checks ? checking(rows, titled, answered) : null;
    Reopening reopening = me.isCitySupervisor() ? reopening(rows, titled, answered) : null;
    boolean homeless = isHomeless(answered, screening, checking, reopening);
    return new HandlingPage(
        filter.url("/warnings/" + chosen + "/steps"),
        sent.overtaken(),
        homeless ? answered.problems().stream().map(Handled.Problem::words).toList() : List.of(),
        waiting(rows),
        screening,
        checking,
        reopening,
        DossierFiles.maySupply(me) ? noting(rows, titled, answered, homeless) : null,
        files.page(me, chosen, rows, filter, sent));
  }

  /** Whether a form was sent that is not offered any more. */
  private static boolean isHomeless(
      Answered answered,
      @Nullable Screening screening,
      @Nullable Checking checking,
      @Nullable Reopening reopening) {
    StepName step = answered.form().step();
    return switch (step) {
      case null -> false;
      case NOT_PROCESSING, ASSIGNING -> screening == null;
      case CONCLUDING, HARMLESS, IRREGULAR, RETURNING -> checking == null;
      case REOPENING -> reopening == null;
      case NOTING -> false;
    };
  }

  private @Nullable Screening screening(List<WarningRow> rows, Titles titled, Answered answered) {
    Answered own = answered.ifSentBy(StepName.NOT_PROCESSING, StepName.ASSIGNING);
    List<Pick> picks = picks(rows, titled, state -> state == WarningState.RAISED, own);
    return picks.isEmpty() ? null : new Screening(picks, reasons.groups(ruleIds(picks)), own);
  }

  private @Nullable Checking checking(List<WarningRow> rows, Titles titled, Answered answered) {
    Answered own = answered.ifSentBy(StepName.CONCLUDING, StepName.HARMLESS, StepName.IRREGULAR);
    List<Pick> picks = picks(rows, titled, state -> state == WarningState.ASSIGNED, own);
    if (picks.isEmpty()) {
      return null;
    }
    List<Rule> opinions = ruleIds(picks).stream().map(rulebook::rule).toList();
    List<Choice> measures =
        Arrays.stream(Measure.values()).map(m -> new Choice(m.name(), m.title())).toList();
    return new Checking(
        picks,
        opinions,
        reasons.groups(ruleIds(picks)),
        measures,
        files.missing(opinions, rows.getFirst()),
        own,
        answered.ifSentBy(StepName.RETURNING));
  }

  private @Nullable Reopening reopening(List<WarningRow> rows, Titles titled, Answered answered) {
    Answered own = answered.ifSentBy(StepName.REOPENING);
    List<Pick> picks = picks(rows, titled, WarningState::isClosed, own);
    return picks.isEmpty() ? null : new Reopening(picks, own);
  }

  /** What was typed in a form that is gone is kept for a note. */
  private Noting noting(List<WarningRow> rows, Titles titled, Answered answered, boolean homeless) {
    Answered own = answered.ifSentBy(StepName.NOTING);
    String words = homeless ? everythingTyped(answered.form(), rows) : own.form().words();
    return new Noting(picks(rows, titled, state -> true, own), words, own);
  }

  private String everythingTyped(HandlingForm form, List<WarningRow> rows) {
    Stream<String> answers =
        rows.stream()
            .map(WarningRow::ruleId)
            .distinct()
            .sorted()
            .flatMap(rule ->
                rulebook.rule(rule).opinion().stream()
                    .filter(question -> question.kind() == Question.Kind.TEXT)
                    .filter(question -> !form.answer(rule, question.id()).isEmpty())
                    .map(question -> question.title() + "：" + form.answer(rule, question.id())));
    return Stream.concat(Stream.of(form.words()), answers)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private List<Pick> picks(
      List<WarningRow> rows, Titles titled, Predicate<WarningState> which, Answered answered) {
    return rows.stream()
        .filter(row -> which.test(row.state()))
        .map(row ->
            new Pick(
                row.versioned().toString(),
                row.ruleId(),
                titled.of(row.ruleId(), row.itemId()),
                answered.form().ticks(row.id())))
        .toList();
  }

  private List<String> waiting(List<WarningRow> rows) {
    return rows.stream().flatMap(row -> waiting(row).stream()).distinct().toList();
  }

  private Optional<String> waiting(WarningRow row) {
    return limits.deadline(row.state(), row.stepSince()).map(limit -> words(row, limit));
  }

  private String words(WarningRow row, Deadline limit) {
    String step = row.state() == WarningState.RAISED ? "筛查" : "核查";
    return "等待%s%s，限 %d 个工作日，%s 前%s。"
        .formatted(
            row.state().waitsFor(),
            step,
            limit.length(),
            limit.due(),
            limit.provisional() ? "（暂定）" : "");
  }

  private static List<String> ruleIds(List<Pick> picks) {
    return picks.stream().map(Pick::ruleId).distinct().sorted().toList();
  }
}
