package org.jinye.casebook.procedure;

import java.util.List;
import java.util.Optional;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A step that brings a case on.
 *
 * @param from the stages in which it may be taken
 * @param to where it leads; null for a side exit
 * @param end how the case ends by it; null where it goes on
 * @param basis law and article of the step
 * @param needs all that must be there before
 * @param starts codes of the limits that begin with it
 * @param ends codes of the limits that end with it
 */
public record CaseStep(
    String code,
    String title,
    CaseProcedure procedure,
    List<Stage> from,
    @Nullable Stage to,
    @Nullable CaseEnd end,
    String basis,
    List<Need> needs,
    List<String> starts,
    List<String> ends) {

  private static final List<CaseStep> ALL = CasebookFiles.list("steps", CaseStep.class);

  public CaseStep {
    from = List.copyOf(from);
    needs = List.copyOf(needs);
    starts = List.copyOf(starts);
    ends = List.copyOf(ends);
  }

  public static List<CaseStep> all() {
    return ALL;
  }

  public static Optional<CaseStep> find(String code) {
    return ALL.stream().filter(step -> step.code.equals(code)).findFirst();
  }

  /** The steps of the procedure that leave from the stage, in the order of the file. */
  public static List<CaseStep> from(CaseProcedure procedure, Stage stage) {
    return ALL.stream()
        .filter(step -> step.procedure == procedure && step.from.contains(stage))
        .toList();
  }
}
