package org.jinye.warnings.web.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.rulebook.engine.Outcome;
import org.jinye.warnings.internal.run.RunDetails;
import org.jinye.warnings.internal.run.RunDetails.OutcomeLine;
import org.jinye.warnings.internal.run.RunSubjects;
import org.jinye.warnings.web.run.OutcomesPage.Filter;
import org.springframework.stereotype.Component;

/** Lists the subjects of a run, with the counts of what they can be narrowed by. */
@Component
class OutcomesPages {

  private static final int PAGE_SIZE = 50;

  private final RunRows runs;
  private final RunDetails details;
  private final RunSubjects subjects;
  private final SubjectRows rows;
  private final RuleWords words;

  OutcomesPages(
      RunRows runs, RunDetails details, RunSubjects subjects, SubjectRows rows, RuleWords words) {
    this.runs = runs;
    this.details = details;
    this.subjects = subjects;
    this.rows = rows;
    this.words = words;
  }

  OutcomesPage page(OutcomeFilter filter, int number, SignedIn me) {
    RunRow run = runs.row(filter.runId(), me);
    List<OutcomeLine> lines = details.listOutcomes(filter.runId());
    long total = sum(lines, filter::holds);
    if (total > 0) {
      subjects.expect(filter.runId(), rules(lines, filter));
    }
    Pager pager = new Pager(number, PAGE_SIZE, total, filter.url(""));
    return new OutcomesPage(
        run,
        filters(filter, lines),
        total == 0
            ? List.of()
            : rows.rows(
                filter.runId(), subjects.list(filter.asked(), pager.size(), pager.offset())),
        pager,
        filter.url("/export.xlsx"),
        filter.warningsUrl());
  }

  private List<Filter> filters(OutcomeFilter filter, List<OutcomeLine> lines) {
    List<Filter> filters = new ArrayList<>();
    filters.add(
        choices(
            "rule",
            "规则",
            filter.rule(),
            lines,
            filter.with("rule", ""),
            OutcomeLine::ruleId,
            rule -> rule + " " + words.title(rule)));
    filters.add(
        choices(
            "outcome",
            "结果",
            filter.outcome(),
            lines,
            filter.with("outcome", ""),
            OutcomeLine::outcome,
            RuleWords::outcome));
    if (!filter.outcome().isEmpty() && !filter.outcome().equals(Outcome.FIRED.code())) {
      filters.add(
          choices(
              "reason",
              "原因",
              filter.reason(),
              lines,
              filter.with("reason", ""),
              line -> RuleWords.reasonField(line.reason()),
              this::reason));
    }
    filters.add(
        choices(
            "county",
            "县局",
            filter.county(),
            lines,
            filter.with("county", ""),
            OutcomeLine::county,
            runs::name));
    filters.add(
        choices(
            "week",
            "周",
            filter.week(),
            lines,
            filter.with("week", ""),
            line -> Weeks.name(line.weekNo()),
            name -> Weeks.find(name).map(Weeks::title).orElse(name)));
    return filters;
  }

  /** Reasons of different rules share their codes where they mean the same. */
  private String reason(String field) {
    return words.reason(field.equals(RuleWords.NO_REASON) ? "" : field);
  }

  private static Filter choices(
      String name,
      String title,
      String value,
      List<OutcomeLine> lines,
      OutcomeFilter others,
      Function<OutcomeLine, String> key,
      Function<String, String> words) {
    Map<String, Long> counts =
        lines.stream()
            .filter(others::holds)
            .collect(groupingBy(key, TreeMap::new, summingLong(OutcomeLine::subjects)));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "全部%s（%,d）".formatted(title, all)));
    counts.forEach((code, count) ->
        choices.add(new Choice(code, "%s（%,d）".formatted(words.apply(code), count))));
    return new Filter(name, title, value, choices);
  }

  static List<String> rules(List<OutcomeLine> lines, OutcomeFilter filter) {
    return lines.stream().filter(filter::holds).map(OutcomeLine::ruleId).distinct().toList();
  }

  private static long sum(List<OutcomeLine> lines, Predicate<OutcomeLine> which) {
    return lines.stream().filter(which).mapToLong(OutcomeLine::subjects).sum();
  }
}
