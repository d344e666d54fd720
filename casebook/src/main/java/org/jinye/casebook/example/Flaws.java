package org.jinye.casebook.example;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All ways to spoil a file. */
final class Flaws {

  private static final Map<String, Flaw> BY_RULE =
      Stream.of(
              DecisionFlaws.all(),
              RecordFlaws.all(),
              ProcedureFlaws.all(),
              GoodsFlaws.all(),
              ClosingFlaws.all())
          .flatMap(List::stream)
          .collect(
              Collectors.toMap(
                  Flaw::rule,
                  Function.identity(),
                  (a, b) -> {
                    throw new IllegalStateException("two examples for " + a.rule());
                  },
                  TreeMap::new));

  private Flaws() {}

  static Set<String> rules() {
    return Set.copyOf(BY_RULE.keySet());
  }

  static Flaw get(String rule) {
    Flaw flaw = BY_RULE.get(rule);
    if (flaw == null) {
      throw new IllegalArgumentException("no example for " + rule);
    }
    return flaw;
  }
}
