package org.jinye.filings.internal;

import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.organization.UnitKind;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;

/** Who files with whom. */
@Component
public class Bureaus {

  private static final int CITY_DIGITS = 4;
  private static final int COUNTY_DIGITS = 6;
  private static final String OWN_PARTS = "00";

  private final Organization organization;

  Bureaus(Organization organization) {
    this.organization = organization;
  }

  /** The bureau that a unit is, or is a part of: {@code 99010001} belongs to {@code 9901}. */
  public static String of(String unitCode) {
    if (unitCode.length() <= COUNTY_DIGITS) {
      return unitCode;
    }
    boolean isOfCity = unitCode.substring(CITY_DIGITS, COUNTY_DIGITS).equals(OWN_PARTS);
    return unitCode.substring(0, isOfCity ? CITY_DIGITS : COUNTY_DIGITS);
  }

  /** People of a business department file; a supervisor records what came on paper. */
  public boolean mayFile(SignedIn who) {
    return isBusiness(who) || mayReview(who, of(who.unitCode()));
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
        && bureau.startsWith(of(who.unitCode()));
  }
}
