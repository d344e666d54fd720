package org.jinye.platform.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * What killed processes left half-written is deleted when a server starts. A command that works
 * beside it may have begun, so only what nobody has touched for a day.
 */
@Component
class TemporaryFiles {

  private static final Duration GRACE = Duration.ofDays(1);

  private final DataDirectory data;
  private final Clock clock;
  private final boolean serving;

  TemporaryFiles(DataDirectory data, Clock clock, @Value("${jinye.mode}") String mode) {
    this.data = data;
    this.clock = clock;
    this.serving = "serve".equals(mode);
  }

  @EventListener(ApplicationReadyEvent.class)
  void clean() {
    if (!serving) {
      return;
    }
    try {
      Instant before = clock.instant().minus(GRACE);
      for (Path left : list(data.temporary())) {
        if (lastTouched(left).isBefore(before)) {
          FileSystemUtils.deleteRecursively(left);
        }
      }
      for (Path left : list(data.uploads())) {
        if (left.toString().endsWith(".part") && lastTouched(left).isBefore(before)) {
          Files.deleteIfExists(left);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Of a folder: when the youngest of all that is in it was. */
  private static Instant lastTouched(Path path) throws IOException {
    Instant youngest = Instant.MIN;
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.toList()) {
        Instant touched = Files.getLastModifiedTime(one).toInstant();
        youngest = touched.isAfter(youngest) ? touched : youngest;
      }
    }
    return youngest;
  }
}
