package org.jinye.organization.internal.onetime;

import java.time.Clock;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.springframework.context.ApplicationContext;

/** The app on a person's phone. */
public final class CurrentCode {

  private CurrentCode() {}

  /** What it shows now, or some steps of thirty seconds later. */
  public static String of(SignedIn person, int later, ApplicationContext application) {
    OneTimeStore store = application.getBean(OneTimeStore.class);
    Clock clock = application.getBean(Clock.class);
    byte[] secret =
        Scope.system("test")
            .get(() -> store.find(person.accountId()))
            .map(kept -> java.util.HexFormat.of().parseHex(kept.secret().hex()))
            .orElseThrow();
    return TimeCode.USUAL.at(secret, TimeCode.step(clock.instant()) + later);
  }
}
