package org.jinye.cases.web;

import java.util.List;
import org.jinye.casebook.goods.LaserCode;
import org.jinye.casebook.goods.PastedCodes;
import org.jspecify.annotations.Nullable;

/**
 * Laser codes as they were pasted, and what they tell.
 *
 * @param pasted kept as it came
 * @param isRead something was sent
 */
public record CodesPage(
    String pasted,
    boolean isRead,
    List<Row> rows,
    List<PastedCodes.Fault> faults,
    @Nullable String error) {

  static final String PATH = "/case-law/codes";

  static CodesPage blank() {
    return new CodesPage("", false, List.of(), List.of(), null);
  }

  /**
   * One code.
   *
   * @param sortedOn day of sorting; empty when the code tells none
   * @param retailer name of the shop that it was sorted for; empty when it is not in sight
   * @param doubts what looks wrong
   */
  public record Row(LaserCode code, String sortedOn, String retailer, String doubts) {

    public String href() {
      return "/retailers/" + code.licence();
    }
  }

  public long doubtful() {
    return rows.stream().filter(row -> !row.doubts().isEmpty()).count();
  }

  public long unknown() {
    return rows.stream().filter(row -> row.retailer().isEmpty()).count();
  }
}
