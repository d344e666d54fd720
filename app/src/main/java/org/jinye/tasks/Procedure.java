package org.jinye.tasks;

import java.util.List;

/**
 * A procedure as it is written: ordered steps with who, limit and outcomes. The first is where it
 * begins.
 *
 * @param ownWays whether units below may do it in their own way
 */
public record Procedure(String code, String title, boolean ownWays, List<ProcedureStep> steps) {

  public Procedure {
    steps = List.copyOf(steps);
  }

  public ProcedureStep first() {
    return steps.getFirst();
  }

  public ProcedureStep getStep(String wanted) {
    return steps.stream()
        .filter(step -> step.code().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code + " has no step " + wanted));
  }
}
