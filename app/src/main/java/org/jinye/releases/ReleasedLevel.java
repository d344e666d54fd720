package org.jinye.releases;

import java.time.LocalDate;
import java.util.List;

/**
 * What a unit's release in force says of a rule.
 *
 * @param validFrom first day on which it holds
 * @param values only those that the release gives
 */
public record ReleasedLevel(
    long releaseId,
    String unitCode,
    int ruleVersion,
    LocalDate validFrom,
    List<ReleaseValue> values) {

  public ReleasedLevel {
    values = List.copyOf(values);
  }

  public String href() {
    return "/releases/" + releaseId;
  }
}
