package org.jinye.platform.exchange;

import java.util.List;
import org.jinye.platform.access.SignedIn;

/** A kind of file that can be sent to a page of its own, and what is done with it. */
public interface ExchangeKind {

  /** Its name in tables: {@code retailers}. */
  String code();

  /** The page's title. */
  String title();

  /** The page's address. */
  String base();

  /** Address of a table to be filled in. */
  String exampleUrl();

  /** What the file may hold, sentence by sentence. */
  List<String> words();

  /** Endings of names for the browser's choice. */
  String accept();

  /** What the file would do; writes nothing. */
  Comparison compare(byte[] content);

  /**
   * Compares anew and writes what is good, in the caller's transaction.
   *
   * @param by who does it
   */
  Comparison takeOver(byte[] content, SignedIn by);
}
