package org.jinye.cluster;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/** Master and workers as processes of their own, started by the script as a user would. */
final class StandaloneCluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final Path home;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  private StandaloneCluster(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  static StandaloneCluster start(Path folder, int workers) throws Exception {
    StandaloneCluster cluster = new StandaloneCluster(home(folder), freePort());
    try {
      cluster.launch("start-master", "--port", String.valueOf(cluster.port));
      cluster.awaitMaster();
      for (int worker = 0; worker < workers; worker++) {
        cluster.launch("start-worker", cluster.address(), "--cores", "1", "--memory", "700m");
      }
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException failure) {
      cluster.close();
      throw failure;
    }
  }

  String address() {
    return "spark://" + HOST + ":" + port;
  }

  /** As if the machine of the last worker lost its power: worker and executor are gone at once. */
  void killAWorker() {
    Process worker = processes.getLast();
    worker.descendants().forEach(ProcessHandle::destroyForcibly);
    worker.destroyForcibly();
  }

  int processesAlive() {
    return (int) processes.stream().filter(Process::isAlive).count();
  }

  @Override
  public void close() {
    for (Process process : processes.reversed()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
  }

  /**
   * Submits by the script, as a user would, and waits for the end.
   *
   * @param secrets environment of the submitting process alone
   * @return what it said; the first word is its exit status
   */
  String submit(Map<String, String> secrets, List<String> words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("submit", "--master", address()));
    command.addAll(words);
    ProcessBuilder builder = script(command, "640m");
    builder.environment().putAll(secrets);
    Path said = home.resolve("submit.log");
    Process submit = builder.redirectOutput(said.toFile()).start();
    processes.add(submit);
    if (!submit.waitFor(6, TimeUnit.MINUTES)) {
      throw new IOException("it hangs: " + Files.readString(said));
    }
    return submit.exitValue() + " " + Files.readString(said);
  }

  private void launch(String... words) throws IOException {
    List<String> command = new ArrayList<>(Arrays.asList(words));
    command.addAll(List.of("--host", HOST, "--webui-port", "0"));
    ProcessBuilder builder = script(command, "256m");
    builder
        .environment()
        .put("SPARK_WORKER_DIR", home.resolve("work-" + processes.size()).toString());
    builder.redirectOutput(home.resolve(words[0] + "-" + processes.size() + ".log").toFile());
    processes.add(builder.start());
  }

  private ProcessBuilder script(List<String> words, String heap) {
    List<String> command = new ArrayList<>(List.of(script().toString()));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JINYE_CLUSTER_HOME", home.toString());
    builder.environment().put("JINYE_CLUSTER_HEAP", heap);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SPARK_LOCAL_DIRS", home.resolve("local").toString());
    builder.redirectErrorStream(true);
    return builder;
  }

  private void awaitMaster() throws IOException, InterruptedException {
    while (true) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        if (!processes.getFirst().isAlive()) {
          throw new IOException(Files.readString(home.resolve("start-master-0.log")), notYet);
        }
        Thread.sleep(100);
      }
    }
  }

  /** A folder with the jars of the class path, in place of the one that the script makes. */
  private static Path home(Path folder) throws IOException {
    Path home = folder.resolve("home");
    Path jars = Files.createDirectories(home.resolve("jars"));
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    for (String entry : entries) {
      Path jar = Path.of(entry);
      if (entry.endsWith(".jar")) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
      } else if (jar.endsWith("target/classes")) {
        // …/cluster/target/classes
        pack(jar, jars.resolve(jar.getName(jar.getNameCount() - 3) + ".jar"));
      }
    }
    return home;
  }

  /** What Maven has compiled, but not yet packaged. */
  private static void pack(Path classes, Path jar) throws IOException {
    int status =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "cf", jar.toString(), "-C", classes.toString(), ".");
    if (status != 0) {
      throw new IOException("no jar of " + classes);
    }
  }

  private static Path script() {
    return Path.of("cluster").toAbsolutePath();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
