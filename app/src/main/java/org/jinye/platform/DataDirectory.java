package org.jinye.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds everything which is not in PostgreSQL: lake, uploads, runs, attachments.
 */
public record DataDirectory(Path root) {

  public Path lake() {
    return folder("lake");
  }

  public Path uploads() {
    return folder("uploads");
  }

  public Path rejects() {
    return folder("rejects");
  }

  public Path runs() {
    return folder("runs");
  }

  public Path attachments() {
    return folder("attachments");
  }

  /** The watched folder: what is put here is imported. */
  public Path inbox() {
    return folder("inbox");
  }

  public Path temporary() {
    return folder("tmp");
  }

  /** A folder of this name, made when it is missing. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("数据目录不可写：" + root.resolve(name), e);
    }
  }
}
