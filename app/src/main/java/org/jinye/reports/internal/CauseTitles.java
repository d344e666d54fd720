package org.jinye.reports.internal;

import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.CommonReason;

/** The words for the reason codes with which warnings were closed. */
record CauseTitles(Rulebook rulebook) {

  String title(String ruleId, String code) {
    if (CommonReason.isCode(code)) {
      return CommonReason.valueOf(code).title();
    }
    return rulebook.findRule(ruleId).map(rule -> rule.causeTitle(code)).orElse(code);
  }
}
