package org.jinye.tasks;

import java.util.List;

/**
 * A procedure as it is written: ordered steps with who, limit and outcomes. The first is where it
 * begins.
 */
public record Procedure(String code, String title, List<ProcedureStep> steps) {

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
