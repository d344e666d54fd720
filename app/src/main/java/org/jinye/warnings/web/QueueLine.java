package org.jinye.warnings.web;

import org.jinye.warnings.Dossier;
import org.jinye.worktime.DeadlineStanding;
import org.jspecify.annotations.Nullable;

/**
 * A row of the queue as it is shown.
 *
 * @param limit how the open step stands; null for a closed warning
 * @param open whether its dossier is the one on the page
 * @param selectable whether it may be ticked for the bulk step
 */
public record QueueLine(
    QueueRow row,
    String retailer,
    String county,
    String rule,
    @Nullable DeadlineStanding limit,
    String url,
    boolean open,
    boolean selectable) {

  /** The county as people call it, without the name of the bureau. */
  public String shortCounty() {
    return county.replaceFirst("烟草专卖局（分公司）$|烟草专卖局$", "");
  }

  QueueLine opened(Dossier dossier) {
    boolean shown = row.dossier().equals(dossier);
    return new QueueLine(row, retailer, county, rule, limit, url, shown, selectable);
  }
}
