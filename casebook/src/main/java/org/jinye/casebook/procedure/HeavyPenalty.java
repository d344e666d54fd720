package org.jinye.casebook.procedure;

import java.util.Set;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Money;
import org.jinye.casebook.Sanction;

/**
 * Whether a penalty is heavy enough for a collective discussion (行政处罚法第五十七条第二款). The law names no
 * figure; the amount is the practice of the trade and stands here as the default.
 */
record HeavyPenalty(CaseFile file) {

  private static final Money LARGE = Money.ofYuan(10_000);
  private static final Set<Sanction> GRAVE =
      Set.of(Sanction.REMOVE_QUALIFICATION, Sanction.SUSPEND_BUSINESS);

  boolean needsDiscussion() {
    Decision decision = file.decision();
    return decision != null
        && (decision.fine().compareTo(LARGE) >= 0
            || decision.sanctions().stream().anyMatch(GRAVE::contains)
            || !file.papers("hearing_record").isEmpty());
  }
}
