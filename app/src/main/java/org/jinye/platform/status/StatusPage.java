package org.jinye.platform.status;

import java.util.List;
import java.util.Map;

/**
 * How the system is doing.
 *
 * @param facts which machine, which versions
 */
public record StatusPage(List<Line> lines, Map<String, String> facts) {

  /** One figure. */
  public record Line(String title, String figure, Vital.State state, String limits, String advice) {

    static Line of(Vitals.Reading reading) {
      Vital vital = reading.vital();
      return new Line(
          vital.title(),
          vital.words(reading.figure()),
          reading.state(),
          vital.limits().words(vital.unit()),
          vital.advice());
    }

    public boolean needsSomebody() {
      return state != Vital.State.WELL;
    }
  }

  public boolean isWell() {
    return lines.stream().noneMatch(Line::needsSomebody);
  }
}
