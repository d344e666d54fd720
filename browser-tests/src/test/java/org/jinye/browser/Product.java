package org.jinye.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server started with ./jinye serve on a free port and a data folder. */
final class Product implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path home;
  private final Path data;
  private final Path log;
  private final int port;
  private final Process process;

  private Product(Path home, Path data, int port, Map<String, String> environment) {
    this.home = home;
    this.data = data;
    this.port = port;
    this.log = data.resolveSibling(data.getFileName() + ".log");
    this.process =
        start(
            List.of("serve", "--port", Integer.toString(port), "--data", data.toString()),
            environment);
  }

  /** Starts and waits until the sign-in page answers. */
  static Product serve(Path data, Map<String, String> environment) {
    Product product = new Product(home(), data, freePort(), environment);
    product.awaitSignInPage();
    return product;
  }

  /** Runs a command beside or without the server; returns what it printed and its exit status. */
  static Ran run(Path data, String... words) {
    return run(data, Map.of(), words);
  }

  static Ran run(Path data, Map<String, String> environment, String... words) {
    List<String> command = new ArrayList<>(List.of(home().resolve("jinye").toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(home().toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      String said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return new Ran(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  record Ran(int status, String said) {}

  static Path home() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("jinye"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("the jinye script is not above the working directory");
      }
    }
    return folder;
  }

  String url(String path) {
    return "http://localhost:" + port + path;
  }

  Path data() {
    return data;
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a power cut would: no time to tidy up. */
  void kill() {
    process.destroyForcibly();
    await(process);
  }

  @Override
  public void close() {
    process.destroy();
    await(process);
  }

  private Process start(List<String> words, Map<String, String> environment) {
    List<String> command = new ArrayList<>(List.of(home.resolve("jinye").toString()));
    command.addAll(words);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitSignInPage() {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(giveUp)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the server ended: " + log());
      }
      if (log().contains("金叶已启动") && answers()) {
        return;
      }
      pause();
    }
    throw new IllegalStateException("the server does not answer: " + log());
  }

  private boolean answers() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
              .send(
                  HttpRequest.newBuilder(URI.create(url("/login"))).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(Process process) {
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
