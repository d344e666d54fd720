package org.jinye.warnings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.warnings.internal.RaisedOfDetail;
import org.jinye.warnings.internal.run.PrecisionQuery;
import org.jinye.warnings.internal.run.RunList;
import org.springframework.stereotype.Component;

/** What other modules may ask about the rules at work, within the asker's scope. */
@Component
public class Warnings {

  private final PrecisionQuery precision;
  private final RunList runs;
  private final RaisedOfDetail raised;

  Warnings(PrecisionQuery precision, RunList runs, RaisedOfDetail raised) {
    this.precision = precision;
    this.runs = runs;
    this.raised = raised;
  }

  /** What became of all warnings so far, one line per rule and county that has any. */
  public List<Precision> listPrecision() {
    return precision.listAll();
  }

  /** The newest run of the asker's city. */
  public Optional<LastRun> findLastRun() {
    return runs.findLast();
  }

  /**
   * Warnings in sight that a rule raised of a day's detail: a seizure's number, a party's key.
   *
   * @param detail see {@link WarningSource#of}
   */
  public List<RaisedWarning> listRaised(String ruleId, String detail, LocalDate on) {
    return raised.list(ruleId, detail, on);
  }
}
