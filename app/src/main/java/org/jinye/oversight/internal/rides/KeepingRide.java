package org.jinye.oversight.internal.rides;

import java.time.Instant;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A ride is kept, and counted for its month. */
@Component
public class KeepingRide {

  private final RideStore store;
  private final RideQuotas quotas;

  KeepingRide(RideStore store, RideQuotas quotas) {
    this.store = store;
    this.quotas = quotas;
  }

  @Transactional
  public Ride keep(SignedIn who, NewRide of, Instant at) {
    Ride ride = store.add(who, of, at);
    quotas.added(ride);
    return ride;
  }
}
