package org.jinye.warnings;

import java.time.LocalDate;

/** A warning that was raised of something, however it ended. */
public record RaisedWarning(
    long id,
    String ruleId,
    String subject,
    LocalDate occurredOn,
    WarningState state,
    String sentence) {

  public String url() {
    return "/warnings/" + id;
  }
}
