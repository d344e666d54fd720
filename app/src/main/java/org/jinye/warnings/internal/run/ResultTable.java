package org.jinye.warnings.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.RuleTally;
import org.jinye.warnings.RunResult;
import org.jinye.warnings.RunState;
import org.springframework.stereotype.Component;

/** A run's result as text columns for a terminal, where a Chinese sign is two places wide. */
@Component
class ResultTable {

  private static final List<String> HEAD =
      List.of("规则", "名称", "评判对象", "触发", "未触发", "未评判", "新增预警", "用时(秒)");
  private static final int WORDS = 2;

  private final Rulebook rulebook;

  ResultTable(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  String print(RunResult result) {
    StringBuilder text =
        new StringBuilder(
            "评估 %d　地市 %s　%s 至 %s　%s%n"
                .formatted(
                    result.runId(),
                    result.cityCode(),
                    result.from(),
                    result.to(),
                    result.state().title()));
    if (result.state() == RunState.FINISHED) {
      table(rows(result), text);
    } else if (result.problem() != null) {
      text.append(result.problem()).append(System.lineSeparator());
    }
    return text.toString();
  }

  private List<List<String>> rows(RunResult result) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    result.rules().forEach(tally -> rows.add(row(tally)));
    rows.add(
        List.of(
            "合计",
            "",
            number(result.rules().stream().mapToLong(RuleTally::subjects).sum()),
            number(result.rules().stream().mapToLong(RuleTally::fired).sum()),
            number(result.rules().stream().mapToLong(RuleTally::notFired).sum()),
            number(result.rules().stream().mapToLong(RuleTally::notEvaluated).sum()),
            number(result.raised()),
            ""));
    return rows;
  }

  private List<String> row(RuleTally tally) {
    Double seconds = tally.seconds();
    return List.of(
        tally.ruleId(),
        rulebook.rule(tally.ruleId()).title(),
        number(tally.subjects()),
        number(tally.fired()),
        number(tally.notFired()),
        number(tally.notEvaluated()),
        number(tally.raised()),
        seconds == null ? "" : String.format(Locale.ROOT, "%.2f", seconds));
  }

  private static void table(List<List<String>> rows, StringBuilder text) {
    for (List<String> row : rows) {
      for (int c = 0; c < HEAD.size(); c++) {
        int column = c;
        int width = rows.stream().mapToInt(other -> width(other.get(column))).max().orElse(0);
        String gap = " ".repeat(width - width(row.get(c)));
        text.append(c < WORDS ? row.get(c) + gap : gap + row.get(c)).append("  ");
      }
      text.append(System.lineSeparator());
    }
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static int width(String text) {
    return text.codePoints().map(sign -> sign < 0x2E80 ? 1 : 2).sum();
  }
}
