package org.jinye.warnings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.evidence.RequiredKinds.Need;
import org.jinye.platform.access.SignedIn;
import org.jinye.rulebook.Question;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.CommonReason;
import org.jinye.warnings.Handled.Problem;
import org.jinye.warnings.Stage;
import org.jinye.warnings.Step;
import org.jinye.warnings.WarningState;
import org.springframework.stereotype.Component;

/** Everything that may stand against a step; all of it is said at once. */
@Component
class StepCheck {

  static final int MAX_WORDS = 2000;

  private final Rulebook rulebook;

  StepCheck(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * Everything that stands against the step; empty when nothing does.
   *
   * @param missing kinds of attachments that the step needs and the warnings' dossiers lack
   */
  List<Problem> problems(
      SignedIn who, List<StoredWarning> warnings, Step step, List<Need> missing) {
    List<Problem> problems = new ArrayList<>();
    onlyWhoseTurnItIsMayAct(who, warnings, step, problems);
    onlyAnOpenDoorIsPassed(warnings, step, problems);
    wordsAreGiven(step, problems);
    measureIsChosen(step, problems);
    for (Rule rule : rules(warnings)) {
      switch (step) {
        case Step.NotProcessing not -> reasonIsOfTheRule(rule, not.reason(), problems);
        case Step.FindingHarmless harmless -> {
          reasonIsOfTheRule(rule, harmless.reason(), problems);
          opinionIsComplete(rule, harmless.answers(), problems);
        }
        case Step.FindingIrregular irregular -> {
          opinionIsComplete(rule, irregular.answers(), problems);
        }
        case Step.Assigning ignored -> {}
        case Step.Returning ignored -> {}
        case Step.Reopening ignored -> {}
      }
    }
    attachmentsAreThere(missing, problems);
    return problems.stream().distinct().toList();
  }

  private List<Rule> rules(List<StoredWarning> warnings) {
    return warnings.stream().map(warning -> rulebook.rule(warning.ruleId())).distinct().toList();
  }

  private static void onlyWhoseTurnItIsMayAct(
      SignedIn who, List<StoredWarning> warnings, Step step, List<Problem> problems) {
    boolean cityStep =
        switch (step) {
          case Step.NotProcessing ignored -> true;
          case Step.Assigning ignored -> true;
          case Step.Reopening ignored -> true;
          case Step.Returning ignored -> false;
          case Step.FindingHarmless ignored -> false;
          case Step.FindingIrregular ignored -> false;
        };
    if (cityStep && !who.isCitySupervisor()) {
      problems.add(new Problem("", "not_city", "这一步由市局内管员办理。"));
    } else if (!cityStep
        && !warnings.stream().allMatch(warning -> Stage.CHECKING.isFor(who, warning.unitCode()))) {
      problems.add(new Problem("", "not_county", "这一步由县局内管员办理。"));
    }
  }

  private static void onlyAnOpenDoorIsPassed(
      List<StoredWarning> warnings, Step step, List<Problem> problems) {
    warnings.stream()
        .map(StoredWarning::state)
        .distinct()
        .filter(state -> !isAllowed(state, step))
        .forEach(state ->
            problems.add(
                new Problem(
                    "",
                    "wrong_state",
                    "预警现在是“" + state.title() + "”，不能" + step.event().title() + "。")));
  }

  /** RAISED is the target of two steps: only the state it starts from tells them apart. */
  private static boolean isAllowed(WarningState state, Step step) {
    return switch (step) {
      case Step.Reopening ignored -> state.isClosed();
      case Step.Returning ignored -> state == WarningState.ASSIGNED;
      case Step.NotProcessing ignored -> state.canBecome(step.target());
      case Step.Assigning ignored -> state.canBecome(step.target());
      case Step.FindingHarmless ignored -> state.canBecome(step.target());
      case Step.FindingIrregular ignored -> state.canBecome(step.target());
    };
  }

  private static void wordsAreGiven(Step step, List<Problem> problems) {
    String words = step.words();
    boolean mayBeSilent = step instanceof Step.Assigning;
    if (words.isBlank() && !mayBeSilent) {
      problems.add(new Problem("words", "no_words", "请写明情况和理由。"));
    }
    if (words.length() > MAX_WORDS) {
      problems.add(
          new Problem(
              "words", "words_too_long", "最多 " + MAX_WORDS + " 个字，现在 " + words.length() + " 个。"));
    }
  }

  private static void measureIsChosen(Step step, List<Problem> problems) {
    if (step instanceof Step.FindingIrregular irregular && irregular.measure() == null) {
      problems.add(new Problem("measure", "no_measure", "请选择处理措施。"));
    }
  }

  private static void reasonIsOfTheRule(Rule rule, String reason, List<Problem> problems) {
    boolean known =
        CommonReason.isCode(reason)
            || rule.harmlessCauses().stream().anyMatch(cause -> cause.code().equals(reason));
    if (!known) {
      problems.add(
          new Problem(
              "reason",
              "unknown_reason",
              reason.isBlank() ? "请选择原因。" : "“" + rule.title() + "”没有这个原因，请重新选择。"));
    }
  }

  private static void opinionIsComplete(
      Rule rule, Map<String, String> answers, List<Problem> problems) {
    for (Question question : rule.opinion()) {
      String field = rule.id() + "." + question.id();
      String value = answers.getOrDefault(field, "");
      if (value.isBlank() && question.required()) {
        problems.add(new Problem(field, "not_answered", "请填写：" + question.title()));
      } else if (!value.isBlank() && !isAnswer(question, value)) {
        problems.add(new Problem(field, "not_an_answer", "请从列出的选项中选择。"));
      } else if (value.length() > MAX_WORDS) {
        problems.add(new Problem(field, "words_too_long", "最多 " + MAX_WORDS + " 个字。"));
      }
    }
  }

  private static boolean isAnswer(Question question, String value) {
    return switch (question.kind()) {
      case TEXT -> true;
      case YES_NO -> value.equals("yes") || value.equals("no");
      case CHOICE -> question.choices().stream().anyMatch(c -> c.code().equals(value));
    };
  }

  private static void attachmentsAreThere(List<Need> missing, List<Problem> problems) {
    missing.forEach(
        need -> problems.add(new Problem("attachments", "attachment_missing", need.message())));
  }
}
