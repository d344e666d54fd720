package org.jinye.warnings.web;

import java.util.List;
import org.jinye.retailers.Retailer;
import org.jinye.warnings.Dossier;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.WarningSubject;
import org.jspecify.annotations.Nullable;

/**
 * The middle column.
 *
 * @param chosen the warning that the address names
 * @param subject name of the shop, or its licence number when the register does not know it; or the
 *     item and where it was judged
 * @param shop what the register knows; null when it does not
 */
public record DossierPage(
    long chosen,
    Dossier dossier,
    String subject,
    @Nullable Retailer shop,
    String county,
    String week,
    List<WarningView> warnings,
    List<OrderTable> orders,
    List<Earlier> earlier,
    List<TimelineEntry> timeline) {

  /** A warning of an earlier week; {@code outcome} is empty while it is open. */
  public record Earlier(
      String url, String rule, String date, WarningState state, String outcome, String words) {}

  /** The retailer's number; null when the dossier is about an item. */
  public @Nullable String retailerId() {
    return new WarningSubject(dossier.subject()).retailerId();
  }

  public String chartUrl() {
    return "/warnings/" + chosen + "/option.json";
  }
}
