package org.jinye.cases.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.Handover;
import org.jinye.cases.internal.ProposalRow;
import org.jinye.warnings.RaisedWarning;
import org.jspecify.annotations.Nullable;

/**
 * What the warning rules know of a case's genuine cigarettes.
 *
 * @param handover null = nothing is established as genuine
 * @param warnings those in sight
 * @param others numbers of imported seizures with the same codes
 * @param proposal null = none was drafted
 */
public record GenuinePage(
    CaseRow row,
    @Nullable Handover handover,
    List<RaisedWarning> warnings,
    List<String> others,
    @Nullable ProposalRow proposal,
    ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public String handedAt() {
    return handover == null ? "" : MINUTE.format(handover.handedAt().atZone(zone));
  }

  public String cartons() {
    return handover == null ? "0" : CaseWords.cartons(handover.sticks());
  }

  public String number() {
    return Handover.number(row.id());
  }
}
