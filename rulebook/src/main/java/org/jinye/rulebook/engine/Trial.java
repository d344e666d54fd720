package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jinye.rulebook.ConfiguredRule;

/**
 * What one setting of a back-test found.
 *
 * @param fired by unit and week, only what fired
 * @param findings the file with every finding, ordered by its key
 */
public record Trial(
    ConfiguredRule setting, List<OutcomeCount> fired, Path findings, Duration time) {

  public Trial {
    fired = List.copyOf(fired);
  }

  public long findingsCount() {
    return fired.stream().mapToLong(OutcomeCount::subjects).sum();
  }
}
