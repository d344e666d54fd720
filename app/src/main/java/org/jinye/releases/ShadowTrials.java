package org.jinye.releases;

import java.time.LocalDate;
import java.util.List;

/** Contributed by the module that runs the rules: what came of releases in shadow runs. */
public interface ShadowTrials {

  /** The runs that judged by the release beside the live rule, newest first. */
  List<Trial> list(long releaseId);

  /**
   * One run.
   *
   * @param both found by the live rule and by the release
   * @param lost found by the live rule alone
   * @param gained found by the release alone
   * @param href page of the run
   */
  record Trial(
      long runId, LocalDate from, LocalDate to, long both, long lost, long gained, String href) {}
}
