package org.jinye.tasks.internal.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jinye.platform.access.Role;
import org.jinye.tasks.Procedure;
import org.jinye.tasks.ProcedureStep;
import org.jinye.tasks.Tier;
import org.jinye.worktime.Length;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as it stands in the fields, however unfinished.
 *
 * @param from the day from which it is to be in force
 */
public record ProcedureDraft(
    String code,
    String unit,
    String from,
    String to,
    String title,
    Boolean ownWays,
    List<Step> steps) {

  private static final int MOST_STEPS = 30;
  private static final int MOST_OUTCOMES = 10;

  public ProcedureDraft {
    code = clean(code);
    unit = clean(unit);
    from = clean(from);
    to = clean(to);
    title = clean(title);
    ownWays = Boolean.TRUE.equals(ownWays); // a box that is not ticked is not sent
    steps = steps == null ? List.of() : steps.stream().filter(one -> one != null).toList();
  }

  /**
   * A step.
   *
   * @param limit a number; empty = without limit
   * @param attachments kinds, separated by commas
   */
  public record Step(
      String code,
      String title,
      String tier,
      String role,
      String limit,
      String limitUnit,
      Boolean coSign,
      String attachments,
      List<Outcome> outcomes) {

    public Step {
      code = clean(code);
      title = clean(title);
      tier = clean(tier);
      role = clean(role);
      limit = clean(limit);
      limitUnit = clean(limitUnit);
      coSign = Boolean.TRUE.equals(coSign);
      attachments = clean(attachments);
      outcomes = outcomes == null ? List.of() : outcomes.stream().filter(o -> o != null).toList();
    }

    Step with(List<Outcome> other) {
      return new Step(
          code, title, tier, role, limit, limitUnit, coSign, attachments, List.copyOf(other));
    }
  }

  /** An outcome; {@code next} is a step's code, or {@link ProcedureFile#END}. */
  public record Outcome(String code, String title, String next) {

    public Outcome {
      code = clean(code);
      title = clean(title);
      next = clean(next);
    }
  }

  public static ProcedureDraft of(Procedure procedure, String unit, String from) {
    return new ProcedureDraft(
        procedure.code(),
        unit,
        from,
        "",
        procedure.title(),
        procedure.ownWays(),
        procedure.steps().stream().map(ProcedureDraft::step).toList());
  }

  private static Step step(ProcedureStep step) {
    Length limit = step.limit();
    return new Step(
        step.code(),
        step.title(),
        step.tier().name(),
        step.role().name(),
        limit == null ? "" : Integer.toString(limit.number()),
        limit == null ? Length.Unit.WORKING_DAYS.name() : limit.unit().name(),
        step.coSign(),
        String.join("，", step.attachments()),
        step.outcomes().stream()
            .map(o ->
                new Outcome(o.code(), o.title(), o.next() == null ? ProcedureFile.END : o.next()))
            .toList());
  }

  public ProcedureDraft addStep() {
    if (steps.size() >= MOST_STEPS) {
      return this;
    }
    Set<String> taken = new HashSet<>(steps.stream().map(Step::code).toList());
    List<Step> more = new ArrayList<>(steps);
    more.add(
        new Step(
            free("step", taken),
            "",
            Tier.COUNTY.name(),
            Role.SUPERVISOR.name(),
            "",
            Length.Unit.WORKING_DAYS.name(),
            false,
            "",
            List.of(new Outcome("outcome-1", "", ProcedureFile.END))));
    return with(more);
  }

  public ProcedureDraft removeStep(int at) {
    List<Step> fewer = new ArrayList<>(steps);
    if (holds(fewer, at)) {
      fewer.remove(at);
    }
    return with(fewer);
  }

  /** Changes places with the step before it. */
  public ProcedureDraft moveUp(int at) {
    List<Step> moved = new ArrayList<>(steps);
    if (at > 0 && holds(moved, at)) {
      Collections.swap(moved, at, at - 1);
    }
    return with(moved);
  }

  public ProcedureDraft addOutcome(int at) {
    if (!holds(steps, at) || steps.get(at).outcomes().size() >= MOST_OUTCOMES) {
      return this;
    }
    Step step = steps.get(at);
    Set<String> taken = new HashSet<>(step.outcomes().stream().map(Outcome::code).toList());
    List<Outcome> more = new ArrayList<>(step.outcomes());
    more.add(new Outcome(free("outcome", taken), "", ""));
    return with(at, step.with(more));
  }

  public ProcedureDraft removeOutcome(int at, int number) {
    if (!holds(steps, at) || !holds(steps.get(at).outcomes(), number)) {
      return this;
    }
    List<Outcome> fewer = new ArrayList<>(steps.get(at).outcomes());
    fewer.remove(number);
    return with(at, steps.get(at).with(fewer));
  }

  private ProcedureDraft with(int at, Step step) {
    List<Step> changed = new ArrayList<>(steps);
    changed.set(at, step);
    return with(changed);
  }

  private ProcedureDraft with(List<Step> other) {
    return new ProcedureDraft(code, unit, from, to, title, ownWays, List.copyOf(other));
  }

  private static boolean holds(List<?> list, int at) {
    return at >= 0 && at < list.size();
  }

  /** Codes are for the modules that know the procedure; new ones are made here. */
  private static String free(String word, Set<String> taken) {
    Predicate<Integer> isFree = number -> !taken.contains(word + "-" + number);
    int number = 1;
    while (!isFree.test(number)) {
      number++;
    }
    return word + "-" + number;
  }

  private static String clean(@Nullable String sent) {
    return sent == null ? "" : sent.strip();
  }
}
