package org.jinye.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.receipt.NumberStanding;
import org.jinye.cases.internal.receipt.ReceiptBook;
import org.jinye.cases.internal.receipt.ReceiptNumberRow;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * A book of receipts, and its numbers one by one.
 *
 * @param show name of the standing that the numbers are narrowed to; empty = all
 * @param typed what was typed, by field
 */
public record ReceiptBookPage(
    ReceiptBook book,
    String unit,
    String show,
    List<ReceiptNumberRow> rows,
    Pager pager,
    boolean mayChange,
    Map<String, String> typed,
    Map<String, String> errors) {

  public List<NumberStanding> all() {
    return Arrays.asList(NumberStanding.values());
  }

  public String url() {
    return ReceiptBooksPage.url(book);
  }

  public String url(NumberStanding standing) {
    return ReceiptBooksPage.url(book, standing);
  }

  public boolean isShown(NumberStanding standing) {
    return standing.name().equals(show);
  }

  public String exportUrl() {
    return url() + "/export.xlsx" + (show.isEmpty() ? "" : "?show=" + show);
  }

  /** Where the book is, in words. */
  public String whereabouts() {
    return switch (book.state()) {
      case IN_STORE -> "还没有领用";
      case GIVEN -> "%s 于 %s 领用（%s登记）".formatted(book.holder(), book.givenOn(), book.givenBy());
      case RETURNED ->
          "%s 于 %s 领用，%s 交回（%s登记）"
              .formatted(book.holder(), book.givenOn(), book.returnedOn(), book.returnedBy());
    };
  }

  public List<Choice> ways() {
    return List.of(
        new Choice(NumberStanding.VOID.name(), NumberStanding.VOID.title()),
        new Choice(NumberStanding.LOST.name(), NumberStanding.LOST.title()));
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
