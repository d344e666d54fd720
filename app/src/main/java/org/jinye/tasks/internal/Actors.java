package org.jinye.tasks.internal;

import java.util.List;
import org.jinye.organization.Colleague;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;

/** Whoever acts, with those for whom the organisation says that he stands in today. */
@Component
public class Actors {

  private final BeyondSight beyond;

  Actors(BeyondSight beyond) {
    this.beyond = beyond;
  }

  public Actor of(SignedIn me) {
    return of(Colleague.of(me));
  }

  public Actor of(Colleague me) {
    return new Actor(me, beyond.listActedFor(me.id()));
  }

  /** Whether what lies on the desk waits for the account, or for somebody it stands in for. */
  public boolean waitsFor(long account, String desk) {
    return desk.equals("a:" + account)
        || beyond.findPerson(account).filter(me -> waitsFor(me, desk)).isPresent();
  }

  /** Whom he stands in for is asked only where his own desks do not settle it. */
  private boolean waitsFor(Colleague me, String desk) {
    return new Actor(me, List.of()).desks().contains(desk) || of(me).desks().contains(desk);
  }
}
