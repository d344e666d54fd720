package org.jinye.warnings;

/** A warning as somebody saw it: acting on it is refused when it has changed since. */
public record Versioned(long id, int version) {

  /** Reads {@code 17@3}. Throws {@link IllegalArgumentException} on anything else. */
  public static Versioned parse(String text) {
    int at = text.indexOf('@');
    if (at < 1) {
      throw new IllegalArgumentException("not a warning with its version: " + text);
    }
    return new Versioned(
        Long.parseLong(text.substring(0, at)), Integer.parseInt(text.substring(at + 1)));
  }

  @Override
  public String toString() {
    return id + "@" + version;
  }
}
