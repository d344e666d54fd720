package org.jinye.oversight.internal.landed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.oversight.internal.landed.Answer.Verdict;
import org.jinye.oversight.internal.landed.Checklist.Group;
import org.jinye.retailers.Retailer;

/**
 * A check as it is to be kept.
 *
 * @param answers one to each question of the checklist
 * @param formKey given with the empty form: sent twice it is kept once
 */
public record NewLandedCheck(
    Retailer retailer,
    LocalDate on,
    Map<String, Answer> answers,
    List<LandedLine> lines,
    String remarks,
    String formKey) {

  public NewLandedCheck {
    answers = Map.copyOf(answers);
    lines = List.copyOf(lines);
  }

  int exceptions() {
    return (int) answers.values().stream().filter(one -> one.verdict() == Verdict.NO).count();
  }

  int informal(Checklist checklist) {
    return (int)
        answers.values().stream()
            .filter(one -> checklist.findWay(one.way()).filter(way -> !way.isFormal()).isPresent())
            .count();
  }

  int differences() {
    return (int) lines.stream().filter(line -> line.difference().isPresent()).count();
  }

  /**
   * Whether a hundred percent is met: every question is answered with yes, or the goods went a way
   * that the rules allow; the ground also asks that quantities agree.
   */
  boolean isMet(Group group, Checklist checklist) {
    boolean agrees = !group.code().equals("ground") || differences() == 0;
    return agrees
        && group.questions().stream()
            .map(question -> answers.get(question.id()))
            .allMatch(answer -> answer != null && isGood(answer, checklist));
  }

  private static boolean isGood(Answer answer, Checklist checklist) {
    return switch (answer.verdict()) {
      case YES -> true;
      case NO -> checklist.findWay(answer.way()).filter(Checklist.Way::isFormal).isPresent();
      case UNKNOWN -> false;
    };
  }
}
