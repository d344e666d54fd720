package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.cases.internal.receipt.NumberStanding;
import org.jinye.cases.internal.receipt.ReceiptNumberRow;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * Numbers of all books, one by one.
 *
 * @param units names by code
 */
public record ReceiptNumbersPage(
    RegisterFilter filter,
    List<ReceiptNumberRow> rows,
    Pager pager,
    Map<String, String> units,
    LocalDate today)
    implements RegisterPage {

  static final String PATH = ReceiptBooksPage.PATH + "/numbers";

  @Override
  public List<Choice> standingChoices() {
    return Arrays.stream(NumberStanding.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public static String bookUrl(ReceiptNumberRow row) {
    return ReceiptBooksPage.PATH + "/" + row.bookId();
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }
}
