package org.jinye.evidence.internal.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command that gets the file as its last word. Its exit status tells, as with clamscan(1): 0
 * nothing found, 1 something found (the first line of output says what), anything else: failed.
 */
final class CommandScanner implements Scanner {

  private final List<String> command;
  private final Duration patience;

  CommandScanner(List<String> command, Duration patience) {
    this.command = List.copyOf(command);
    this.patience = patience;
  }

  @Override
  public ScanResult scan(Path file) {
    List<String> words = new ArrayList<>(command);
    words.add(file.toAbsolutePath().toString());
    try {
      Path said = Files.createTempFile("scan-", ".txt");
      try {
        Process process =
            new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return result(process, said);
      } finally {
        Files.deleteIfExists(said);
      }
    } catch (IOException e) {
      return new ScanResult.Unavailable(command + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ScanResult.Unavailable("interrupted");
    }
  }

  private ScanResult result(Process process, Path said) throws IOException, InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      return new ScanResult.Unavailable("no answer within " + patience);
    }
    String words = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
    String line = words.lines().findFirst().orElse("");
    return switch (process.exitValue()) {
      case 0 -> new ScanResult.Clean();
      case 1 -> new ScanResult.Infected(line.substring(line.lastIndexOf(':') + 1).strip());
      default -> new ScanResult.Unavailable("exit " + process.exitValue() + ": " + line);
    };
  }
}
