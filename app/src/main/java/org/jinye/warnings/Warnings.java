package org.jinye.warnings;

import java.util.List;
import java.util.Optional;
import org.jinye.warnings.internal.run.PrecisionQuery;
import org.jinye.warnings.internal.run.RunList;
import org.springframework.stereotype.Component;

/** What other modules may ask about the rules at work, within the asker's scope. */
@Component
public class Warnings {

  private final PrecisionQuery precision;
  private final RunList runs;

  Warnings(PrecisionQuery precision, RunList runs) {
    this.precision = precision;
    this.runs = runs;
  }

  /** What became of all warnings so far, one line per rule and county that has any. */
  public List<Precision> listPrecision() {
    return precision.listAll();
  }

  /** The newest run of the asker's city. */
  public Optional<LastRun> findLastRun() {
    return runs.findLast();
  }
}
