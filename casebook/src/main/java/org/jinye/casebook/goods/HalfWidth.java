package org.jinye.casebook.goods;

/** What Chinese keyboards type in full width, as plain characters. */
final class HalfWidth {

  private static final int SHIFT = '！' - '!';

  private HalfWidth() {}

  /** Full-width letters, digits and signs as ASCII; the full-width blank as a blank. */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(of(text.charAt(i)));
    }
    return plain.toString();
  }

  private static char of(char one) {
    if (one >= '！' && one <= '～') {
      return (char) (one - SHIFT);
    }
    return switch (one) {
      case '\u3000', '\u00A0', '\uFEFF' -> ' ';
      case '。' -> '.';
      case '、' -> ',';
      default -> one;
    };
  }
}
