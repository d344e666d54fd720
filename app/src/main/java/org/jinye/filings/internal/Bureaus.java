package org.jinye.filings.internal;

import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.organization.UnitKind;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;

/** Who files with whom. */
@Component
public class Bureaus {

  private final Organization organization;

  Bureaus(Organization organization) {
    this.organization = organization;
  }

  /** People of a business department file; a supervisor records what came on paper. */
  public boolean mayFile(SignedIn who) {
    return isBusiness(who) || mayReview(who, Unit.bureauOf(who.unitCode()));
  }

  /** Whether somebody's own department is one that files. */
  public boolean isBusiness(SignedIn who) {
    return organization
        .findUnit(who.unitCode())
        .map(Unit::kind)
        .filter(kind -> kind == UnitKind.MARKETING || kind == UnitKind.LOGISTICS)
        .isPresent();
  }

  /** Supervisors of the bureau, and of those above it, read and answer. */
  public static boolean mayReview(SignedIn who, String bureau) {
    return (who.isCitySupervisor() || who.isCountySupervisor())
        && bureau.startsWith(Unit.bureauOf(who.unitCode()));
  }
}
