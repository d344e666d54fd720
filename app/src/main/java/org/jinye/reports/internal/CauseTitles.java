package org.jinye.reports.internal;

import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.CommonReason;
import org.jinye.warnings.WarningLink;

/** The words for the codes of what warnings are about and why they were closed. */
record CauseTitles(Rulebook rulebook) {

  /** The words for an aspect. */
  String aspect(String ruleId, String code) {
    return code.equals(WarningLink.NO_ASPECT)
        ? "未区分"
        : rulebook.findRule(ruleId).map(rule -> rule.aspectTitle(code)).orElse(code);
  }

  String title(String ruleId, String code) {
    if (CommonReason.isCode(code)) {
      return CommonReason.valueOf(code).title();
    }
    return rulebook.findRule(ruleId).map(rule -> rule.causeTitle(code)).orElse(code);
  }
}
