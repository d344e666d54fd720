package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.ReceiptQuery.ReceiptRow;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The register of receipts.
 *
 * @param sumFen of all receipts of the list
 * @param units names by code
 */
public record ReceiptsPage(
    RegisterFilter filter,
    List<ReceiptRow> rows,
    Pager pager,
    long sumFen,
    Map<String, String> units,
    LocalDate today)
    implements RegisterPage {

  static final String PATH = FinesPage.PATH + "/receipts";

  @Override
  public List<Choice> standingChoices() {
    return List.of();
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }
}
