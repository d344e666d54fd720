package org.jinye.tasks.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.platform.access.Role;
import org.jinye.platform.web.Choice;
import org.jinye.tasks.Tier;
import org.jinye.tasks.internal.procedure.ProcedureDraft;
import org.jinye.worktime.Length;

/**
 * A procedure in its fields.
 *
 * @param errors sentences by field, once it was checked
 * @param kept whether it is a draft that was put aside
 * @param sound whether checking found nothing wrong
 */
public record ProcedureEditPage(
    ProcedureDraft draft,
    Map<String, String> errors,
    List<Choice> units,
    ProcedurePicture picture,
    boolean kept,
    boolean sound) {

  public List<Choice> tiers() {
    return Arrays.stream(Tier.values())
        .map(tier -> new Choice(tier.name(), tier == Tier.OWN ? tier.title() : tier.title() + "局"))
        .toList();
  }

  public List<Choice> roles() {
    return Arrays.stream(Role.values()).map(role -> new Choice(role.name(), role.title())).toList();
  }

  public List<Choice> lengths() {
    return Arrays.stream(Length.Unit.values())
        .map(unit -> new Choice(unit.name(), unit.label()))
        .toList();
  }

  /** Where an outcome can lead: the other steps, the own one again, the end. */
  public List<Choice> nexts() {
    return Stream.concat(
            draft.steps().stream()
                .map(step ->
                    new Choice(step.code(), step.title().isEmpty() ? "（未命名）" : step.title())),
            Stream.of(new Choice(ProcedurePicture.END, ProcedurePicture.END)))
        .toList();
  }
}
