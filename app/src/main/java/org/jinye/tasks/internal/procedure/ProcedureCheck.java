package org.jinye.tasks.internal.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinye.tasks.Procedure;
import org.jinye.tasks.ProcedureStep;
import org.jinye.tasks.ProcedureStep.Outcome;

/**
 * Whether a procedure is complete: every step is reached, leads somewhere, and can come to an end.
 */
final class ProcedureCheck {

  private ProcedureCheck() {}

  /** Something wrong with a step, in a sentence. */
  record Flaw(String step, String words) {}

  /** Everything that is wrong; empty when it can run. */
  static List<Flaw> flaws(Procedure procedure) {
    List<Flaw> problems = new ArrayList<>();
    Map<String, ProcedureStep> steps = new LinkedHashMap<>();
    for (ProcedureStep step : procedure.steps()) {
      if (steps.put(step.code(), step) != null) {
        problems.add(new Flaw(step.code(), "步骤“" + step.code() + "”写了两次。"));
      }
      outcomesAreWrittenOnce(step, problems);
    }
    everyOutcomeLeadsToAStep(steps, problems);
    if (problems.isEmpty()) {
      everyStepIsReached(procedure, steps, problems);
      everyStepCanComeToAnEnd(steps, problems);
    }
    return problems;
  }

  private static void outcomesAreWrittenOnce(ProcedureStep step, List<Flaw> problems) {
    Set<String> codes = new HashSet<>();
    for (Outcome outcome : step.outcomes()) {
      if (!codes.add(outcome.code())) {
        problems.add(
            new Flaw(step.code(), "步骤“%s”的结果“%s”写了两次。".formatted(step.title(), outcome.code())));
      }
    }
  }

  private static void everyOutcomeLeadsToAStep(
      Map<String, ProcedureStep> steps, List<Flaw> problems) {
    for (ProcedureStep step : steps.values()) {
      for (Outcome outcome : step.outcomes()) {
        if (outcome.next() != null && !steps.containsKey(outcome.next())) {
          problems.add(
              new Flaw(
                  step.code(),
                  "步骤“%s”的结果“%s”通向不存在的步骤“%s”。"
                      .formatted(step.title(), outcome.title(), outcome.next())));
        }
      }
    }
  }

  private static void everyStepIsReached(
      Procedure procedure, Map<String, ProcedureStep> steps, List<Flaw> problems) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(procedure.first().code()));
    while (!next.isEmpty()) {
      String code = next.pop();
      ProcedureStep step = steps.get(code);
      if (step != null && reached.add(code)) {
        step.outcomes().stream()
            .map(Outcome::next)
            .filter(java.util.Objects::nonNull)
            .forEach(next::push);
      }
    }
    steps.values().stream()
        .filter(step -> !reached.contains(step.code()))
        .forEach(step -> problems.add(new Flaw(step.code(), "步骤“" + step.title() + "”从第一步走不到。")));
  }

  private static void everyStepCanComeToAnEnd(
      Map<String, ProcedureStep> steps, List<Flaw> problems) {
    Set<String> ending = new HashSet<>();
    boolean found = true;
    while (found) {
      found = false;
      for (ProcedureStep step : steps.values()) {
        boolean ends =
            step.outcomes().stream().anyMatch(o -> o.next() == null || ending.contains(o.next()));
        found |= ends && ending.add(step.code());
      }
    }
    steps.values().stream()
        .filter(step -> !ending.contains(step.code()))
        .forEach(
            step -> problems.add(new Flaw(step.code(), "从步骤“" + step.title() + "”出发永远走不到结束。")));
  }
}
