package org.jinye.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jinye.Jinye;

/** A command of the application as a process of its own, killed as a power cut would. */
public final class Command {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int OFTEN_MS = 5;

  private final Process process;
  private final Path said;

  private Command(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  static Command start(Path data, String name, String... words) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Jinye.class.getName(),
                name));
    line.addAll(List.of(words));
    line.addAll(List.of("--data", data.toString()));
    try {
      Path said = Files.createTempFile(data.toAbsolutePath().getParent(), name, ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
      return new Command(builder.start(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the sign that the work has begun, then the while, then kills what still runs. */
  public void killOnce(BooleanSupplier begun, Duration later) throws InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && !begun.getAsBoolean() && System.nanoTime() < giveUp) {
      TimeUnit.MILLISECONDS.sleep(OFTEN_MS);
    }
    process.waitFor(later.toMillis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    end();
  }

  /** Waits for its end; the exit status. */
  public int end() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the command hangs: " + said());
    }
    return process.exitValue();
  }

  /** What it printed on both of its streams. */
  public String said() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
