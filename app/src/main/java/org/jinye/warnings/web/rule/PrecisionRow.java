package org.jinye.warnings.web.rule;

import org.jinye.warnings.Precision;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.WarningState;

/**
 * A line of a precision table with the lists that its figures open.
 *
 * @param title of the rule or the county
 * @param all the list that everything of the line is in
 */
public record PrecisionRow(String title, Precision precision, WarningLink all) {

  public String firedHref() {
    return all.href();
  }

  public String openHref() {
    return all.open().href();
  }

  public String notProcessedHref() {
    return all.state(WarningState.NOT_PROCESSED).href();
  }

  public String processedHref() {
    return all.processed().href();
  }

  public String harmlessHref() {
    return all.state(WarningState.HARMLESS).href();
  }

  public String irregularHref() {
    return all.state(WarningState.IRREGULAR).href();
  }

  /** Confirmed out of closed; a dash while nothing is closed. */
  public String percent() {
    return precision.percent() < 0 ? "—" : precision.percent() + "%";
  }
}
