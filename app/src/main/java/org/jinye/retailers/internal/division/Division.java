package org.jinye.retailers.internal.division;

/** A province, city or county; the full name is that of all levels. */
public record Division(String code, String name, String fullName) {

  public String level() {
    return switch (code.length()) {
      case 2 -> "省";
      case 4 -> "市";
      default -> "县";
    };
  }
}
