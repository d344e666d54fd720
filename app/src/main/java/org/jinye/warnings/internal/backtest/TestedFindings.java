package org.jinye.warnings.internal.backtest;

import java.util.List;

/** What a back-test leaves beside the two files of findings. */
record TestedFindings(List<Count> counts, List<Confirmed> confirmed, List<Point> points) {

  /** Findings of a side in a county and week. */
  record Count(
      String unitCode,
      String side,
      int weekNo,
      long findings,
      long shared,
      long confirmed,
      long beside) {}

  /** A confirmed irregularity, and which side finds it. */
  record Confirmed(long warningId, String unitCode, boolean byA, boolean byB) {}

  /** One value of the curve in a county. */
  record Point(
      String unitCode, int position, String value, long findings, long found, long confirmed) {}
}
