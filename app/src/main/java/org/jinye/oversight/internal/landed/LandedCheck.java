package org.jinye.oversight.internal.landed;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A landed-sale check of one retailer.
 *
 * @param answers by question, as JSON
 * @param exceptions questions answered with no
 * @param informal those of them whose goods did not go a way that the rules allow
 * @param deliveries delivery records that it was compared with
 * @param differences those where the retailer confirmed another quantity
 */
public record LandedCheck(
    long id,
    String unitCode,
    String retailerId,
    LocalDate checkedOn,
    String answers,
    boolean networkOk,
    boolean groundOk,
    boolean doorOk,
    int exceptions,
    int informal,
    int deliveries,
    int differences,
    String remarks,
    String checkedBy,
    long checkedById,
    Instant checkedAt) {

  /** Days before and including the check whose deliveries it is compared with. */
  public static final int DAYS = 7;

  public String href() {
    return "/oversight/landed/" + id;
  }

  public boolean isClean() {
    return exceptions == 0 && differences == 0;
  }
}
