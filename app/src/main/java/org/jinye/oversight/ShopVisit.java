package org.jinye.oversight;

import java.time.LocalDate;
import java.util.Map;

/**
 * A landed-sale check as somebody reports it by what was odd; every other question is answered with
 * yes, every other delivery confirmed as recorded.
 *
 * @param exceptions what was found against questions, by question
 * @param way which way goods went that were not handed over at the shop: code of the checklist
 * @param lackingSticks by how much the first delivery was short
 * @param formKey the same report twice is kept once
 */
public record ShopVisit(
    String retailerId,
    LocalDate on,
    Map<String, String> exceptions,
    String way,
    long lackingSticks,
    String remarks,
    String formKey) {

  public ShopVisit {
    exceptions = Map.copyOf(exceptions);
  }
}
