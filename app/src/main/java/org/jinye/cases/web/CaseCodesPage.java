package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.List;
import org.jinye.cases.CaseRow;
import org.jinye.platform.web.Pager;

/**
 * The laser codes of a case, and where each was delivered.
 *
 * @param traced how many of those on the page lead to a delivery
 */
public record CaseCodesPage(
    CaseRow row, List<Line> lines, Pager pager, LocalDate day, long traced) {

  /**
   * One code.
   *
   * @param retailerId to whom it was delivered; without a delivery the licence that it names
   * @param retailer name of the shop; empty when it is not in sight
   * @param week of the delivery; empty when the lake has none
   * @param sortedOn as the code says; empty when it says no day
   */
  public record Line(
      String code,
      String item,
      String nature,
      String retailerId,
      String retailer,
      String week,
      String day,
      String sortedOn) {

    public boolean isDelivered() {
      return !week.isEmpty();
    }

    public String href() {
      return "/retailers/" + retailerId;
    }

    /** The same in a cell of a workbook. */
    public String words() {
      return isDelivered() ? "已送货" : "供货数据里没有送货记录";
    }
  }
}
