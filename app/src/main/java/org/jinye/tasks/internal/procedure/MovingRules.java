package org.jinye.tasks.internal.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinye.tasks.Procedure;
import org.jinye.tasks.ProcedureStep;
import org.jinye.tasks.Running;
import org.jinye.tasks.Taking;
import org.jinye.tasks.TaskOutcome.Problem;
import org.jinye.tasks.internal.TaskRules;

/** When a step may be taken; each rule is the sentence that it states. */
final class MovingRules {

  private MovingRules() {}

  static Optional<Problem> onlyTheCurrentStepMayBeTaken(
      Running running, Procedure procedure, Taking taking) {
    if (taking.step().equals(running.step())) {
      return Optional.empty();
    }
    String now =
        running.step() == null ? "已经结束" : "已到“" + procedure.getStep(running.step()).title() + "”";
    return Optional.of(Problem.of("NOT_CURRENT", "流程" + now + "，请刷新后再办。"));
  }

  static Problem overtaken() {
    return Problem.of("OVERTAKEN", "刚刚有人办理了这一步，请刷新后再办。");
  }

  static Optional<Problem> onlyWhoseStepItIsMayTake(ProcedureStep step, boolean waitsForHim) {
    return waitsForHim
        ? Optional.empty()
        : Optional.of(
            Problem.of("NOT_YOURS", "“%s”由%s办理，现在不在您的待办里。".formatted(step.title(), step.who())));
  }

  static Optional<Problem> everybodyAskedMustHaveSigned(int waiting) {
    return waiting == 0
        ? Optional.empty()
        : Optional.of(Problem.of("COSIGN_OPEN", "还有 " + waiting + " 人没有会签。"));
  }

  static Optional<Problem> somebodyMustHaveSigned(ProcedureStep step, int signed) {
    return !step.coSign() || signed > 0
        ? Optional.empty()
        : Optional.of(Problem.of("COSIGN_MISSING", "“" + step.title() + "”需要会签，请先请人会签。"));
  }

  static Optional<Problem> requiredAttachmentsMustBeThere(
      ProcedureStep step, Set<String> attached) {
    List<String> missing =
        step.attachments().stream().filter(kind -> !attached.contains(kind)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Problem.of("ATTACHMENT_MISSING", "缺少附件：" + String.join("、", missing) + "。"));
  }

  static Optional<Problem> wordsMustNotBeTooLong(String words) {
    return TaskRules.wordsMustNotBeTooLong(words);
  }
}
