package org.jinye.rulebook.engine;

/**
 * Gives each finding the evidence that may explain it: the growth of its peers in the same week, a
 * new item, an item that was short, an empty shelf, earlier warnings.
 */
final class Screening {
  private final Session session;
  private final DerivedInputs inputs;

  Screening(Session session, DerivedInputs inputs) {
    this.session = session;
    this.inputs = inputs;
  }

  /** Makes the table {@code screened} of the table {@code findings}. */
  void screen(Request request) {
    inputs.openOrderLines(
        request
            .inputs()
            .weekFiles(request.firstWeek() - RunSql.SCREENING_WEEKS, request.lastWeekNeeded()));
    RunSql.evidence().forEach(inputs::make);
    session.execute("筛查依据汇总", "create temp table screened as " + RunSql.screened());
  }
}
