package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.cases.internal.receipt.NumberStanding;
import org.jinye.cases.internal.receipt.ReceiptBook;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * Books of receipts, and a form for a new one.
 *
 * @param totals numbers of all books of unit and year
 * @param units names by code
 * @param typed what was typed, by field
 * @param formKey the form sent twice adds one book
 */
public record ReceiptBooksPage(
    RegisterFilter filter,
    List<ReceiptBook> rows,
    Pager pager,
    Map<NumberStanding, Long> totals,
    Map<String, String> units,
    boolean mayChange,
    Map<String, String> typed,
    Map<String, String> errors,
    String formKey,
    LocalDate today)
    implements RegisterPage {

  static final String PATH = FinesPage.PATH + "/books";

  public List<NumberStanding> all() {
    return Arrays.asList(NumberStanding.values());
  }

  public long total() {
    return totals.values().stream().mapToLong(Long::longValue).sum();
  }

  public String numbersUrl(NumberStanding standing) {
    return filter.with(standing).url(ReceiptNumbersPage.PATH);
  }

  public static String url(ReceiptBook book) {
    return PATH + "/" + book.id();
  }

  public static String url(ReceiptBook book, NumberStanding standing) {
    return url(book) + "?show=" + standing.name() + "#numbers";
  }

  @Override
  public List<Choice> standingChoices() {
    return Arrays.stream(ReceiptBook.State.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public List<Choice> kinds() {
    return Arrays.stream(ReceiptBook.Kind.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
