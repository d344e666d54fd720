package org.jinye.evidence.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jinye.platform.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Bounds the disk that copies take: pictures of attachments, and what was fetched from a store that
 * speaks S3. All of them are made again when somebody asks; the oldest go first.
 */
@Component
class CopyCleaning {

  private static final Logger LOG = LoggerFactory.getLogger(CopyCleaning.class);
  private static final List<String> FOLDERS = List.of("previews", "fetched");

  /** Who has just got a copy may still be about to open it. */
  private static final Duration GRACE = Duration.ofHours(1);

  private final DataDirectory data;
  private final DataSize most;
  private final Clock clock;

  CopyCleaning(
      DataDirectory data, @Value("${jinye.attachments.copies}") DataSize most, Clock clock) {
    this.data = data;
    this.most = most;
    this.clock = clock;
  }

  private record Copy(Path file, long bytes, Instant madeAt) {}

  /** How many copies were removed. */
  int clean() throws IOException {
    List<Copy> copies = new ArrayList<>();
    for (String folder : FOLDERS) {
      collect(data.folder(folder), copies);
    }
    copies.sort(Comparator.comparing(Copy::madeAt).reversed());
    Instant before = clock.instant().minus(GRACE);
    long kept = 0;
    int removed = 0;
    for (Copy copy : copies) {
      kept += copy.bytes();
      if (kept > most.toBytes() && copy.madeAt().isBefore(before)) {
        Files.deleteIfExists(copy.file());
        removed++;
      }
    }
    if (removed > 0) {
      LOG.info("removed {} copies of attachments beyond {}", removed, most);
    }
    return removed;
  }

  private static void collect(Path folder, List<Copy> into) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            into.add(new Copy(file, facts.size(), facts.lastModifiedTime().toInstant()));
            return FileVisitResult.CONTINUE;
          }

          // another node may replace a copy meanwhile
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
