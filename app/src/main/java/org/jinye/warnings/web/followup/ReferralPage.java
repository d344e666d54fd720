package org.jinye.warnings.web.followup;

import java.util.Map;
import org.jinye.warnings.internal.followup.Referral;
import org.jspecify.annotations.Nullable;

/**
 * A referral with the form for its next step.
 *
 * @param mayMove whether this person may record receipt or feedback
 */
public record ReferralPage(
    Referral referral,
    boolean mayMove,
    String today,
    Map<String, String> typed,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String value(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }

  public boolean isSent() {
    return referral.state() == Referral.ReferralState.SENT;
  }
}
