package org.jinye.evidence.internal.picture;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** A running {@link DrawingWorker} with memory and a temporary folder of its own. */
final class DrawingProcess implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DrawingProcess.class);

  /** What {@code -XX:+ExitOnOutOfMemoryError} ends with. */
  private static final int OUT_OF_MEMORY = 3;

  private final Path folder;
  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter requests;

  private DrawingProcess(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** What came of asking. */
  sealed interface Answer {

    record Figure(int value) implements Answer {}

    record Not(NoPreview reason) implements Answer {}

    /** It had ended by itself before it was asked. */
    record Gone() implements Answer {}
  }

  static DrawingProcess start(DataSize memory, Path temporary) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "drawing-");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-Xmx" + memory.toMegabytes() + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder.toAbsolutePath(),
            // the decoders' own log is noise here, and costs half the start
            "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-cp",
            System.getProperty("java.class.path")));
    line.addAll(mainClass());
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new DrawingProcess(folder, process);
  }

  /** In the one jar that Maven packs, classes lie where only Spring Boot's loader finds them. */
  private static List<String> mainClass() {
    String here =
        String.valueOf(DrawingWorker.class.getProtectionDomain().getCodeSource().getLocation());
    String main = DrawingWorker.class.getName();
    return here.contains("BOOT-INF")
        ? List.of(
            "-Dloader.main=" + main, "org.springframework.boot.loader.launch.PropertiesLauncher")
        : List.of(main);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Asks once; a process that did not answer is to be closed. */
  Answer ask(Drawing drawing, Duration patience) {
    var reading = new FutureTask<@Nullable String>(() -> exchange(drawing));
    Thread.startVirtualThread(reading);
    try {
      String answer = reading.get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
      return answer == null ? whyEnded() : answered(Integer.parseInt(answer));
    } catch (TimeoutException e) {
      LOG.warn("{} was given up after {}", drawing, patience);
      return new Answer.Not(NoPreview.TOO_LONG);
    } catch (ExecutionException e) {
      return whyEnded();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Not(NoPreview.BUSY);
    }
  }

  private static Answer answered(int number) {
    return number > 0 ? new Answer.Figure(number) : new Answer.Not(NoPreview.UNREADABLE);
  }

  private @Nullable String exchange(Drawing drawing) throws IOException {
    requests.write(drawing.line());
    requests.newLine();
    requests.flush();
    return answers.readLine();
  }

  private Answer whyEnded() {
    Optional<Integer> status = status();
    if (status.isPresent() && status.get() == 0) {
      return new Answer.Gone();
    }
    LOG.warn("the process that draws ended with {}", status);
    return new Answer.Not(
        status.isPresent() && status.get() == OUT_OF_MEMORY
            ? NoPreview.TOO_MUCH_MEMORY
            : NoPreview.UNREADABLE);
  }

  private Optional<Integer> status() {
    try {
      return process.waitFor(1, TimeUnit.SECONDS)
          ? Optional.of(process.exitValue())
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(1, TimeUnit.SECONDS);
      FileSystemUtils.deleteRecursively(folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // what stays is deleted with the other temporary files at the next start
      LOG.info("{} stays for now", folder, e);
    }
  }
}
