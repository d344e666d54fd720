package org.jinye.tasks;

import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.Role;
import org.jinye.worktime.Length;
import org.jspecify.annotations.Nullable;

/**
 * A step of a procedure.
 *
 * @param tier which unit does it, seen from the subject's unit
 * @param limit null = none
 * @param coSign whether somebody must have signed before it can be taken
 * @param attachments kinds of attachments that the subject must have by then
 */
public record ProcedureStep(
    String code,
    String title,
    Tier tier,
    Role role,
    @Nullable Length limit,
    boolean coSign,
    List<String> attachments,
    List<Outcome> outcomes) {

  /** What a step can come to; {@code next} null = the procedure ends with it. */
  public record Outcome(String code, String title, @Nullable String next) {}

  public Optional<Outcome> findOutcome(String wanted) {
    return outcomes.stream().filter(outcome -> outcome.code().equals(wanted)).findFirst();
  }

  public Post post(String subjectUnit) {
    return new Post(tier.unitOf(subjectUnit), role);
  }

  /** 市局内管员. */
  public String who() {
    return (tier == Tier.OWN ? tier.title() : tier.title() + "局") + role.title();
  }
}
