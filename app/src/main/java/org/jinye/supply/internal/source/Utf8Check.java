package org.jinye.supply.internal.source;

/**
 * Strict UTF-8 over a stream of bytes, counted: a file of Chinese text with one broken character is
 * still UTF-8 with one bad row, a GB18030 file breaks at nearly every word.
 */
final class Utf8Check {

  private int missing;
  private int lowest = 0x80;
  private int highest = 0xBF;
  private long sequences;
  private long broken;

  boolean inSequence() {
    return missing > 0;
  }

  /** Takes any byte of 0x80 or above, and any byte at all while {@link #inSequence()}. */
  void accept(byte signed) {
    int b = signed & 0xFF;
    if (missing == 0) {
      start(b);
    } else if (b >= lowest && b <= highest) {
      lowest = 0x80;
      highest = 0xBF;
      if (--missing == 0) {
        sequences++;
      }
    } else {
      broken++;
      missing = 0;
      start(b);
    }
  }

  // The ranges of the second byte exclude overlong forms, surrogates and what lies above U+10FFFF.
  private void start(int b) {
    lowest = 0x80;
    highest = 0xBF;
    if (b < 0x80) {
      missing = 0;
    } else if (b >= 0xC2 && b <= 0xDF) {
      missing = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      missing = 2;
      lowest = b == 0xE0 ? 0xA0 : 0x80;
      highest = b == 0xED ? 0x9F : 0xBF;
    } else if (b >= 0xF0 && b <= 0xF4) {
      missing = 3;
      lowest = b == 0xF0 ? 0x90 : 0x80;
      highest = b == 0xF4 ? 0x8F : 0xBF;
    } else {
      broken++;
    }
  }

  void end() {
    if (missing > 0) {
      broken++;
      missing = 0;
    }
  }

  boolean isClean() {
    return broken == 0;
  }

  /** Broken here and there, but what else could all the good sequences be. */
  boolean isMostlyClean() {
    return sequences >= 20 * broken;
  }
}
