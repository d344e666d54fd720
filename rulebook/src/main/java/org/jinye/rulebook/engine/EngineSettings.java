package org.jinye.rulebook.engine;

import java.nio.file.Path;

/**
 * What an engine may use of the machine.
 *
 * @param memoryLimitMegabytes DuckDB's own memory; beyond it, it spills to the temporary directory
 * @param threads how many threads one evaluation may use
 * @param temporaryDirectory where it spills; made when it does not exist
 * @param temporaryLimitMegabytes how much it may spill before the run is given up
 */
public record EngineSettings(
    int memoryLimitMegabytes, int threads, Path temporaryDirectory, int temporaryLimitMegabytes) {

  public EngineSettings {
    if (memoryLimitMegabytes < 64 || threads < 1 || temporaryLimitMegabytes < 0) {
      throw new IllegalArgumentException("规则引擎的内存、线程或临时空间设置过小");
    }
  }

  /** One gigabyte, two threads, ten gigabytes to spill. */
  public static EngineSettings forDirectory(Path temporaryDirectory) {
    return new EngineSettings(1024, 2, temporaryDirectory, 10_240);
  }
}
