package org.jinye.rulebook.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one evaluation spills. Each has a folder of its own: two databases would give their files
 * the same names.
 */
record SpillFolder(Path path) {

  static SpillFolder make(Path parent) {
    try {
      Files.createDirectories(parent);
      return new SpillFolder(Files.createTempDirectory(parent, "evaluation-"));
    } catch (IOException failure) {
      throw EvaluationException.cannotWrite(parent, failure);
    }
  }

  void delete() {
    try {
      for (Path file : deepestFirst()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw EvaluationException.cannotWrite(path, failure);
    }
  }

  private List<Path> deepestFirst() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
