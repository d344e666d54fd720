package org.jinye.warnings.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Role;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.TaskOutcome;
import org.jinye.tasks.Tasks;
import org.jinye.warnings.HandlingLimits;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.WarningSubjects;
import org.jinye.warnings.internal.WarningTitles.Titles;
import org.jinye.worktime.Length;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of all that waits in step with the warnings: an open warning is one open task, of
 * the kind of its stage, with the same limit.
 */
@Component
public class WarningTasks {

  /** The city screens what a run raised. */
  public static final String SCREENING = "warning-screening";

  /** The county checks what the city sent. */
  public static final String CHECKING = "warning-checking";

  private static final int CITY_DIGITS = 4;
  private static final int COUNTY_DIGITS = 6;

  private final Tasks tasks;
  private final OpenWarningQuery query;
  private final WarningTitles titles;
  private final WarningSubjects subjects;
  private final HandlingLimits limits;

  WarningTasks(
      Tasks tasks,
      OpenWarningQuery query,
      WarningTitles titles,
      WarningSubjects subjects,
      HandlingLimits limits) {
    this.tasks = tasks;
    this.query = query;
    this.titles = titles;
    this.subjects = subjects;
    this.limits = limits;
  }

  /** Opens the tasks of what the run raised. */
  public void openOf(long runId) {
    long last = 0;
    List<OpenWarningQuery.Row> rows;
    do {
      rows = query.raisedBy(runId, last);
      open(rows, "");
      last = rows.isEmpty() ? last : rows.getLast().id();
    } while (!rows.isEmpty());
  }

  /** Opens the tasks of these warnings as they stand; closed ones need none. */
  void open(Collection<Long> ids, String words) {
    open(query.find(ids), words);
  }

  /** The warnings left the stage. */
  void finish(List<StoredWarning> warnings, String result, Instant at) {
    byStage(warnings)
        .forEach((state, ids) -> {
          if (!state.isClosed()) {
            tasks.finishAll(kind(state), ids, result, at);
          }
        });
  }

  /** Why the stage cannot be left yet: somebody was asked to sign and has not. */
  List<TaskOutcome.Problem> problems(List<StoredWarning> warnings) {
    List<TaskOutcome.Problem> problems = new ArrayList<>();
    byStage(warnings)
        .forEach((state, ids) -> {
          if (!state.isClosed()) {
            problems.addAll(tasks.problemsOfFinishing(kind(state), ids));
          }
        });
    return problems;
  }

  private static Map<WarningState, List<String>> byStage(List<StoredWarning> warnings) {
    Map<WarningState, List<String>> ids = new EnumMap<>(WarningState.class);
    for (StoredWarning warning : warnings) {
      ids.computeIfAbsent(warning.state(), state -> new ArrayList<>())
          .add(Long.toString(warning.id()));
    }
    return ids;
  }

  private static String kind(WarningState state) {
    return state == WarningState.RAISED ? SCREENING : CHECKING;
  }

  private void open(List<OpenWarningQuery.Row> rows, String words) {
    Titles named = titles.about(rows.stream().map(OpenWarningQuery.Row::itemId).toList());
    Map<String, String> shops =
        subjects.names(rows.stream().map(OpenWarningQuery.Row::subject).toList());
    tasks.openAll(rows.stream().map(row -> task(row, named, shops).because(words)).toList());
  }

  private NewTask task(OpenWarningQuery.Row row, Titles named, Map<String, String> shops) {
    String title =
        "%s　%s　%s"
            .formatted(
                shops.getOrDefault(row.subject(), row.subject()),
                named.of(row.ruleId(), row.itemId()),
                Weeks.name(row.weekNo()));
    return NewTask.of(kind(row.state()), Long.toString(row.id()), title, row.unitCode(), post(row))
        .from(row.stepSince())
        .within(Length.ofWorkingDays(limits.days(row.state())));
  }

  private static Post post(OpenWarningQuery.Row row) {
    int digits = row.state() == WarningState.RAISED ? CITY_DIGITS : COUNTY_DIGITS;
    // what is about the city as a whole is checked by the city itself
    String unit = row.unitCode();
    return new Post(unit.substring(0, Math.min(digits, unit.length())), Role.SUPERVISOR);
  }
}
