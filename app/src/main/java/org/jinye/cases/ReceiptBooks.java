package org.jinye.cases;

import org.jinye.cases.internal.receipt.KeepingReceiptBooks;
import org.springframework.stereotype.Service;

/** Books of fiscal receipts. A unit and those above it see them. */
@Service
public class ReceiptBooks {

  private final KeepingReceiptBooks keeping;

  ReceiptBooks(KeepingReceiptBooks keeping) {
    this.keeping = keeping;
  }

  /** Takes a book over as it stands, under the scope of the thread; the same key is taken once. */
  public void takeOver(TakenBook book, String by) {
    keeping.takeOver(book, by);
  }
}
