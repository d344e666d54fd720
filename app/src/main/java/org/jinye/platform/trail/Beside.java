package org.jinye.platform.trail;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jinye.platform.trail.Finding.Kind;
import org.jinye.platform.trail.NotedSeals.Line;
import org.jspecify.annotations.Nullable;

/**
 * One {@code seals.log} that is compared with the seals as they pass by. It may end before them: a
 * copy is of an earlier day, and a node notes what another one sealed a minute later.
 */
final class Beside implements AutoCloseable {

  private final Path file;
  private final Stream<Line> source;
  private final Ahead<Line> lines;

  Beside(NotedSeals noted) {
    this.file = noted.file();
    this.source = noted.lines();
    this.lines = new Ahead<>(source.iterator());
  }

  /** What the file has against the seal; null = nothing. */
  @Nullable Finding compare(Seal seal) {
    Line line = lines.peek();
    if (line == null) {
      return null;
    }
    if (line.number() != seal.number()) {
      return new Finding(Kind.LINE_MISSING, seal.number(), null, file);
    }
    lines.take();
    return line.chained().equals(seal.chained().toString())
        ? null
        : new Finding(Kind.SEAL_NOT_AS_NOTED, seal.number(), null, file);
  }

  @Override
  public void close() {
    source.close();
  }
}
