package org.jinye.supply.internal.duck;

import java.nio.file.Path;

/**
 * What one DuckDB may use.
 *
 * @param temporary where it spills to
 */
public record DuckLimits(String memory, int threads, Path temporary) {

  /** 1 GB and every core. */
  public static DuckLimits usual(Path temporary) {
    return new DuckLimits("1GB", Runtime.getRuntime().availableProcessors(), temporary);
  }
}
