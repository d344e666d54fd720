package org.jinye.instruments;

import java.util.Map;

/** What came of something a person did with an instrument. */
public sealed interface Acted {

  record Done(Instrument instrument) implements Acted {}

  /** Somebody else did something since it was seen; nothing was done. */
  record Overtaken(Instrument now, String words) implements Acted {}

  /** It cannot be, for these reasons by field; empty field = the whole form. Nothing was done. */
  record Refused(Map<String, String> errors) implements Acted {}
}
