package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import org.jinye.platform.StartRefused;
import org.jinye.rulebook.engine.EngineSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * {@code jinye.engine.*}: what an evaluation may use of the machine.
 *
 * @param memory DuckDB's own memory, beyond the Java heap
 * @param threads of one evaluation; all processors when not given
 * @param spill disk space that it may use when the memory is not enough
 */
@ConfigurationProperties("jinye.engine")
record EngineLimits(DataSize memory, @Nullable Integer threads, DataSize spill) {

  private static final long LEAST_MEGABYTES = 64;

  EngineLimits {
    if (memory.toMegabytes() < LEAST_MEGABYTES || (threads != null && threads < 1)) {
      throw StartRefused.because(
          "jinye.engine.memory 不能小于 " + LEAST_MEGABYTES + "MB，jinye.engine.threads 不能小于 1。");
    }
  }

  int threadCount() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  EngineSettings settings(Path temporary) {
    return new EngineSettings(
        (int) memory.toMegabytes(), threadCount(), temporary, (int) spill.toMegabytes());
  }
}
