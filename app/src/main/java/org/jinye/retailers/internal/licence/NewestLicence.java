package org.jinye.retailers.internal.licence;

/**
 * Conditions on {@code retailer_id} by the newest licence of a file, which is the one that counts.
 */
public final class NewestLicence {

  /** It never had a licence. */
  public static final String NONE =
      "not exists (select from retailers.licence l where l.retailer_id = retailer.retailer_id)";

  /** It runs out from {@code :today} to {@code :licence_ends}. */
  public static final String ENDING =
      newest(LicenceQuery.ALIVE + " and valid_to between :today and :licence_ends");

  private NewestLicence() {}

  /** It is in the state {@code :licence} on {@code :today}. */
  public static String inState(LicenceState state) {
    return newest(LicenceQuery.condition(state, ":licence"));
  }

  private static String newest(String condition) {
    return """
    retailer_id in (
      select l.retailer_id from (select * from retailers.licence where %s) l
      where not exists (
        select from retailers.licence n
        where n.retailer_id = l.retailer_id and (n.valid_from, n.id) > (l.valid_from, l.id)))
    """
        .formatted(condition);
  }
}
