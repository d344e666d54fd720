package org.jinye.rulebook.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lists a lake that a test wrote: one folder a week, named by the week's number. */
final class LakeFolder {
  private LakeFolder() {}

  static Map<Integer, List<Path>> weeks(Path lake) throws IOException {
    Map<Integer, List<Path>> weeks = new TreeMap<>();
    if (!Files.exists(lake)) {
      return weeks;
    }
    try (Stream<Path> folders = Files.list(lake)) {
      for (Path folder : folders.sorted().toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          Integer week = Integer.valueOf(folder.getFileName().toString().replace("week=", ""));
          weeks.put(week, files.sorted().toList());
        }
      }
    }
    return weeks;
  }
}
