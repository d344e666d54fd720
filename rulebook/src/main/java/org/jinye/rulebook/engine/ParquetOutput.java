package org.jinye.rulebook.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Writes queries to Parquet files that are either whole or not there: all are staged under another
 * name and forced to disk before the first is renamed.
 */
final class ParquetOutput implements AutoCloseable {
  private final Session session;
  private final Path directory;
  private final Map<Path, Path> staged = new LinkedHashMap<>();

  ParquetOutput(Session session, Path directory) {
    this.session = session;
    this.directory = directory;
  }

  /**
   * Where the query orders its rows fully, the same inputs give the same bytes.
   *
   * @param what names the query in Chinese for the error message
   * @return the file as it will be named when it is published
   */
  Path stage(String what, String query, String fileName) {
    Path file = directory.resolve(fileName);
    Path unfinished = directory.resolve(fileName + ".unfinished");
    staged.put(file, unfinished);
    try {
      Files.createDirectories(directory);
      session.execute(
          what,
          "copy (%s) to %s (format parquet, compression zstd)"
              .formatted(query, Session.quoted(unfinished.toString())));
      sync(unfinished, StandardOpenOption.WRITE);
    } catch (IOException failure) {
      throw EvaluationException.cannotWrite(file, failure);
    }
    return file;
  }

  /** Where the rows of a staged file are until it is published. */
  Path unfinished(Path file) {
    return Objects.requireNonNull(staged.get(file), "not staged: " + file);
  }

  void publish() {
    for (Map.Entry<Path, Path> file : staged.entrySet()) {
      try {
        Files.move(
            file.getValue(),
            file.getKey(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        sync(directory, StandardOpenOption.READ);
      } catch (IOException failure) {
        throw EvaluationException.cannotWrite(file.getKey(), failure);
      }
    }
  }

  /** Leaves nothing unfinished behind. */
  @Override
  public void close() {
    for (Path unfinished : staged.values()) {
      try {
        Files.deleteIfExists(unfinished);
      } catch (IOException stillThere) {
        throw EvaluationException.cannotWrite(unfinished, stillThere);
      }
    }
  }

  private static void sync(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
