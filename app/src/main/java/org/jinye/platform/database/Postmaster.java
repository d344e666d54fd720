package org.jinye.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that runs on a data folder, as its postmaster.pid tells. */
record Postmaster(ProcessHandle process, int port) {

  // Killed amid a large import, it first brings to the disk what it has in memory.
  private static final int PATIENCE_SECONDS = 120;

  private static final int PORT_LINE = 3;

  /**
   * The server that runs on the folder; empty when there is none or the pid is another program's.
   */
  static Optional<Postmaster> running(Path folder) {
    Path file = folder.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() <= PORT_LINE) {
        return Optional.empty();
      }
      int port = Integer.parseInt(lines.get(PORT_LINE).strip());
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(ProcessHandle::isAlive)
          .filter(process -> isOn(process, folder))
          .map(process -> new Postmaster(process, port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOn(ProcessHandle process, Path folder) {
    String words = process.info().commandLine().orElse("");
    return words.contains("postgres") && words.contains(folder.toString());
  }

  /** Stops it as an operator would (fast shutdown) and waits until it is gone. */
  void stop() {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("上次遗留的数据库进程 " + process.pid() + " 无法停止。", e);
    }
  }
}
