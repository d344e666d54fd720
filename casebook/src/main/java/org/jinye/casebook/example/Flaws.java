package org.jinye.casebook.example;

import java.util.Map;

final class Flaws {
  private static final Map<String, Flaw> BY_RULE = Map.of();

  private Flaws() {}

  static Flaw get(String rule) {
    Flaw flaw = BY_RULE.get(rule);
    if (flaw == null) {
      throw new IllegalArgumentException("no example for " + rule);
    }
    return flaw;
  }
}
