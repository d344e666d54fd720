package org.jinye.warnings.web.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.rulebook.engine.Outcome;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.internal.run.RunDetails;
import org.jinye.warnings.internal.run.RunDetails.OutcomeLine;
import org.jinye.warnings.web.run.OutcomesPage.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Splits the subjects of one outcome by week, county and reason. */
@Component
class OutcomesPages {

  private final RunRows rows;
  private final RunDetails details;
  private final RuleWords words;

  OutcomesPages(RunRows rows, RunDetails details, RuleWords words) {
    this.rows = rows;
    this.details = details;
    this.words = words;
  }

  /**
   * Which subjects.
   *
   * @param reason empty = any, {@link RuleWords#NO_REASON} = those without
   */
  record Asked(long runId, String ruleId, String outcome, String reason) {

    boolean holds(OutcomeLine line) {
      return line.ruleId().equals(ruleId)
          && line.outcome().equals(outcome)
          && (reason.isEmpty() || RuleWords.reasonField(line.reason()).equals(reason));
    }

    boolean hasFired() {
      return outcome.equals(Outcome.FIRED.code());
    }

    WarningLink warnings() {
      return WarningLink.all().found(runId).rule(ruleId);
    }
  }

  OutcomesPage page(Asked asked, SignedIn me) {
    String outcome =
        RuleWords.findOutcome(asked.outcome())
            .map(Outcome::title)
            .orElseThrow(() -> NotFound.of("评估结果"));
    RunRow run = rows.row(asked.runId(), me);
    List<OutcomeLine> lines =
        details.listOutcomes(asked.runId()).stream().filter(asked::holds).toList();
    return new OutcomesPage(
        run,
        asked.ruleId(),
        words.title(asked.ruleId()),
        outcome,
        asked.reason().isEmpty()
            ? ""
            : words.reason(asked.ruleId(), asked.reason().replace(RuleWords.NO_REASON, "")),
        lines.stream().mapToLong(OutcomeLine::subjects).sum(),
        parts(
            lines,
            OutcomeLine::weekNo,
            week -> new Part(Weeks.title(week), 0, href(asked, asked.warnings().week(week)))),
        parts(
            lines,
            OutcomeLine::county,
            county -> new Part(rows.name(county), 0, href(asked, asked.warnings().county(county)))),
        parts(
            lines,
            OutcomeLine::reason,
            reason -> new Part(words.reason(asked.ruleId(), reason), 0, null)));
  }

  private static <K extends Comparable<K>> List<Part> parts(
      List<OutcomeLine> lines, Function<OutcomeLine, K> key, Function<K, Part> named) {
    return lines.stream()
        .collect(groupingBy(key, TreeMap::new, summingLong(OutcomeLine::subjects)))
        .entrySet()
        .stream()
        .map(part -> {
          Part name = named.apply(part.getKey());
          return new Part(name.title(), part.getValue(), name.href());
        })
        .toList();
  }

  private static @Nullable String href(Asked asked, WarningLink link) {
    return asked.hasFired() ? link.href() : null;
  }
}
