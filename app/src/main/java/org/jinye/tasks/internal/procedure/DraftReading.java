package org.jinye.tasks.internal.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jinye.platform.access.Role;
import org.jinye.tasks.Procedure;
import org.jinye.tasks.ProcedureStep;
import org.jinye.tasks.Tier;
import org.jinye.worktime.Length;
import org.jspecify.annotations.Nullable;

/** Reads a procedure from its fields. What is wrong stands at the field: {@code steps[1].title}. */
public final class DraftReading {

  private static final int LONGEST = 60;
  private static final Pattern COMMA = Pattern.compile("[,，、]");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,40}");

  private final Map<String, String> errors = new LinkedHashMap<>();

  private DraftReading() {}

  /**
   * What it came to.
   *
   * @param procedure as far as it can be understood, for the picture
   * @param errors sentences by field; empty when it can run
   */
  public record Read(Procedure procedure, Map<String, String> errors) {}

  public static Read read(ProcedureDraft draft) {
    var reading = new DraftReading();
    Procedure procedure = reading.procedure(draft);
    if (reading.errors.isEmpty()) {
      for (ProcedureCheck.Flaw flaw : ProcedureCheck.flaws(procedure)) {
        int at = procedure.steps().stream().map(ProcedureStep::code).toList().indexOf(flaw.step());
        reading.errors.merge(place(Math.max(0, at)) + ".title", flaw.words(), String::concat);
      }
    }
    return new Read(procedure, reading.errors);
  }

  private Procedure procedure(ProcedureDraft draft) {
    text(draft.title(), "title");
    if (draft.steps().isEmpty()) {
      errors.put("steps", "至少要有一步。");
    }
    List<String> codes = draft.steps().stream().map(ProcedureDraft.Step::code).toList();
    List<ProcedureStep> steps = new ArrayList<>();
    for (ProcedureDraft.Step step : draft.steps()) {
      steps.add(step(step, place(steps.size()), codes));
    }
    return new Procedure(draft.code(), draft.title(), draft.ownWays(), steps);
  }

  private ProcedureStep step(ProcedureDraft.Step step, String place, List<String> codes) {
    text(step.title(), place + ".title");
    code(step.code(), place + ".title");
    if (step.outcomes().isEmpty()) {
      errors.put(place + ".outcomes", "至少要有一个结果。");
    }
    List<ProcedureStep.Outcome> outcomes = new ArrayList<>();
    for (ProcedureDraft.Outcome outcome : step.outcomes()) {
      String at = place + ".outcomes[" + outcomes.size() + "]";
      text(outcome.title(), at + ".title");
      code(outcome.code(), at + ".title");
      boolean ends = outcome.next().equals(ProcedureFile.END);
      if (!ends && !codes.contains(outcome.next())) {
        errors.put(at + ".next", "请选择通向哪一步。");
      }
      outcomes.add(
          new ProcedureStep.Outcome(outcome.code(), outcome.title(), ends ? null : outcome.next()));
    }
    return new ProcedureStep(
        step.code(),
        step.title(),
        one(Tier.values(), step.tier(), place + ".tier").orElse(Tier.OWN),
        one(Role.values(), step.role(), place + ".role").orElse(Role.SUPERVISOR),
        limit(step, place),
        step.coSign(),
        attachments(step, place),
        outcomes);
  }

  private @Nullable Length limit(ProcedureDraft.Step step, String place) {
    if (step.limit().isEmpty()) {
      return null;
    }
    Optional<Length.Unit> unit = one(Length.Unit.values(), step.limitUnit(), place + ".limit");
    if (!step.limit().matches("[1-9][0-9]{0,3}")) {
      errors.put(place + ".limit", "请填写 1 至 9999 的整数；空着就不限时。");
      return null;
    }
    return unit.map(one -> new Length(Integer.parseInt(step.limit()), one)).orElse(null);
  }

  private List<String> attachments(ProcedureDraft.Step step, String place) {
    List<String> kinds =
        COMMA
            .splitAsStream(step.attachments())
            .map(String::strip)
            .filter(kind -> !kind.isEmpty())
            .toList();
    if (kinds.stream().anyMatch(kind -> kind.length() > LONGEST)) {
      errors.put(place + ".attachments", "每一种最多 " + LONGEST + " 字。");
    }
    return kinds;
  }

  private <E extends Enum<E>> Optional<E> one(E[] known, String sent, String field) {
    Optional<E> found = Arrays.stream(known).filter(e -> e.name().equals(sent)).findFirst();
    if (found.isEmpty()) {
      errors.put(field, "请选择。");
    }
    return found;
  }

  private void text(String text, String field) {
    if (text.isEmpty() || text.length() > LONGEST) {
      errors.put(field, "请填写，最多 " + LONGEST + " 字。");
    }
  }

  private void code(String code, String field) {
    if (!CODE.matcher(code).matches()) {
      errors.putIfAbsent(field, "这一项的编码不对，请删除后重新添加。");
    }
  }

  private static String place(int at) {
    return "steps[" + at + "]";
  }
}
