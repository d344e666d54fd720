package org.jinye.cases.internal.receipt;

import java.text.Normalizer;

/** Numbers of receipts as they are compared: no blanks, digits and letters of half width. */
public final class ReceiptNumber {

  private ReceiptNumber() {}

  public static String clean(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cntrl}]", "");
  }
}
