package org.jinye.organization.internal.onetime;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.springframework.context.ApplicationContext;

/** The app on a person's phone. */
public final class CurrentCode {

  private CurrentCode() {}

  /** Time to type a code before the next one is shown. */
  private static final long SECONDS_TO_TYPE = 5;

  /**
   * What it shows now, or some steps of thirty seconds later. As a person would, waits for the next
   * code when the present one is about to go: otherwise it may be one step older when it arrives.
   */
  public static String of(SignedIn person, int later, ApplicationContext application) {
    OneTimeStore store = application.getBean(OneTimeStore.class);
    Clock clock = application.getBean(Clock.class);
    byte[] secret =
        Scope.system("test")
            .get(() -> store.find(person.accountId()))
            .map(kept -> java.util.HexFormat.of().parseHex(kept.secret().hex()))
            .orElseThrow();
    long left =
        TimeCode.STEP.toSeconds() - clock.instant().getEpochSecond() % TimeCode.STEP.toSeconds();
    if (left < SECONDS_TO_TYPE) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(left));
    }
    return TimeCode.USUAL.at(secret, TimeCode.step(clock.instant()) + later);
  }
}
