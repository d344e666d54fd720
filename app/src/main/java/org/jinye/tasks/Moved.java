package org.jinye.tasks;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of taking a step. */
public sealed interface Moved {

  /** It is taken; {@code next} is null when the procedure ended. */
  record Done(@Nullable String next) implements Moved {}

  /** It cannot be, for all of these reasons; nothing was done. */
  record NotTaken(List<TaskOutcome.Problem> problems) implements Moved {

    public String words() {
      return problems.stream().map(TaskOutcome.Problem::words).collect(Collectors.joining());
    }
  }
}
