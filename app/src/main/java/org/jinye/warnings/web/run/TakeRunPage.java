package org.jinye.warnings.web.run;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jinye.rulebook.engine.RunDescription;
import org.jinye.warnings.internal.run.ClusterInbox.Lying;
import org.jspecify.annotations.Nullable;

/**
 * The results of a cluster that wait to be taken.
 *
 * @param inbox where they lie on the server
 * @param chosen name of the folder that was refused
 * @param refusal why
 */
public record TakeRunPage(
    String inbox, List<Line> lines, @Nullable String chosen, @Nullable String refusal) {

  /**
   * A folder.
   *
   * @param takenBy runs that took it
   */
  public record Line(
      String name,
      boolean isWhole,
      String days,
      String rules,
      String fired,
      String engine,
      String computedBy,
      String computedAt,
      boolean isAssigned,
      List<Long> takenBy) {

    static Line of(Lying lying, Function<Instant, String> moment) {
      RunDescription run = lying.run();
      return run == null
          ? new Line(lying.name(), false, "", "", "", "", "", "", false, List.of())
          : new Line(
              lying.name(),
              true,
              run.from() + " 至 " + run.to(),
              Integer.toString(run.rules().size()),
              "%,d".formatted(run.fired()),
              run.engine(),
              run.computedBy(),
              at(run.computedAt(), moment),
              run.assignment() != null,
              lying.takenBy());
    }

    private static String at(String text, Function<Instant, String> moment) {
      try {
        return moment.apply(Instant.parse(text));
      } catch (DateTimeException notATime) {
        return text;
      }
    }
  }
}
