package org.jinye.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  static Command start(
      Installation installation, Map<String, String> environment, String name, String... words) {
    Path data = installation.data();
    List<String> line = new ArrayList<>(java("-Xmx512m"));
    line.addAll(List.of(Jinye.class.getName(), name));
    line.addAll(List.of(words));
    line.addAll(List.of("--data", data.toString()));
    try {
      Path said = Files.createTempFile(data.toAbsolutePath().getParent(), name, ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
      installation
          .settings()
          .forEach((key, value) -> builder.environment().put(variable(key), value));
      builder.environment().putAll(environment);
      return new Command(builder.start(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The beginning of the command line of a child process, up to the main class. */
  public static List<String> java(String heap) {
    List<String> line = new ArrayList<>(QuickStart.words());
    line.add(1, heap);
    return line;
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

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace(".", "_").replace("-", "");
  }

  /** Waits until the server says where it is; its port. */
  public int port() throws InterruptedException {
    Pattern address = Pattern.compile("http://localhost:(\\d+)");
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < giveUp) {
      Matcher found = address.matcher(said());
      if (found.find()) {
        return Integer.parseInt(found.group(1));
      }
      TimeUnit.MILLISECONDS.sleep(OFTEN_MS * 10);
    }
    throw new IllegalStateException("the server did not start: " + said());
  }

  public long pid() {
    return process.pid();
  }

  /** Cuts the power. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    end();
  }

  /** Asks it to stop, as an operator or the machine's shutdown does (SIGTERM). */
  public void terminate() {
    process.destroy();
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
