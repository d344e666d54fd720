package org.jinye.warnings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several warnings of the queue before they are closed with one reason.
 *
 * @param action address that the form is sent to
 * @param back address of the list
 */
public record BulkPage(
    String action, String back, List<Line> lines, List<Reasons.Group> reasons, Answered answered) {

  /**
   * A ticked warning.
   *
   * @param value its id and the version that the person saw in the queue
   * @param problem what stands against it; null when nothing does
   */
  public record Line(
      String value,
      String url,
      String retailer,
      String rule,
      String sentence,
      @Nullable String problem) {}

  public long hindered() {
    return lines.stream().filter(line -> line.problem() != null).count();
  }
}
