package org.jinye.warnings.web.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jinye.platform.web.Choice;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.internal.backtest.BacktestFindings;
import org.jinye.warnings.internal.backtest.BacktestLine;
import org.jinye.warnings.internal.backtest.TestedSide;
import org.springframework.stereotype.Component;

/** Whose findings of a back-test can be listed, and with which values they were found. */
@Component
class BacktestSides {

  private final BacktestFindings findings;
  private final Rulebook rulebook;

  BacktestSides(BacktestFindings findings, Rulebook rulebook) {
    this.findings = findings;
    this.rulebook = rulebook;
  }

  /** A, B, and each value of the curve whose list was kept. */
  List<Choice> list(BacktestLine line) {
    List<Choice> sides = new ArrayList<>(List.of(new Choice("A", "甲组"), new Choice("B", "乙组")));
    for (int position = 0; position < line.curveValues().size(); position++) {
      String side = TestedSide.ofPoint(position);
      if (findings.isKept(line.id(), side)) {
        sides.add(new Choice(side, point(line, line.curveValues().get(position))));
      }
    }
    return sides;
  }

  static String title(List<Choice> sides, String side) {
    return sides.stream()
        .filter(one -> one.value().equals(side))
        .map(Choice::title)
        .findFirst()
        .orElse("这个参数值");
  }

  /** The values that a side was judged by; those of the curve stand on B. */
  static Map<String, String> values(BacktestLine line, String side) {
    if (side.equals("A")) {
      return line.a().values();
    }
    Map<String, String> values = new LinkedHashMap<>(line.b().values());
    OptionalInt point = TestedSide.point(side);
    if (point.isPresent() && point.getAsInt() < line.curveValues().size()) {
      values.put(line.curveParameter(), line.curveValues().get(point.getAsInt()));
    }
    return values;
  }

  private String point(BacktestLine line, String value) {
    return rulebook
        .findRule(line.ruleId())
        .flatMap(rule -> rule.findParameter(line.curveParameter()))
        .map((Parameter parameter) -> parameter.title() + " " + parameter.display(value))
        .orElse(line.curveParameter() + " " + value);
  }
}
