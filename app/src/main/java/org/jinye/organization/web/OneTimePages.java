package org.jinye.organization.web;

import java.time.Clock;
import java.util.Map;
import org.jinye.organization.internal.onetime.OneTimePasswords;
import org.jinye.organization.internal.onetime.OneTimeState;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;

/** Puts the pages of the one-time password together. */
@Component
class OneTimePages {

  private final OneTimePasswords codes;
  private final Clock clock;

  OneTimePages(OneTimePasswords codes, Clock clock) {
    this.codes = codes;
    this.clock = clock;
  }

  OneTimePage page(SignedIn me, Map<String, String> errors) {
    OneTimeState state = codes.state(me.accountId());
    return new OneTimePage(
        me.openStep() != null,
        codes.isDemandedOf(me),
        state,
        state.isOn() ? null : codes.begin(me),
        errors,
        clock.getZone());
  }
}
