package org.jinye.cases.internal.receipt;

/** A book as it was typed. */
public record NewBook(
    String kind, String first, String last, String receivedOn, String issuer, String formKey) {

  public NewBook {
    first = ReceiptNumber.clean(first);
    last = ReceiptNumber.clean(last);
    last = last.isEmpty() ? first : last;
    issuer = issuer.strip();
  }
}
