package org.jinye.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;

/**
 * S3Proxy on a folder: a server that speaks S3 and checks signatures, in a process of its own.
 * Maven puts it there (see maven-dependency-plugin in the pom). Headers that it does not know, such
 * as those of newer checksums, it passes over, as most stores do.
 */
final class S3Server implements AutoCloseable {
  private static final Path JAR = Path.of("target", "tools", "s3proxy.jar");
  private static final String BUCKET = "jinye";
  private static final String KEY = "jinye-test";
  private static final String SECRET = "only-for-tests";
  private static final int PATIENCE_S = 60;

  private final Path folder;
  private final int port;
  private final Process process;

  private S3Server(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    this.process = launch();
  }

  static S3Server start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("data").resolve(BUCKET));
    S3Server server = new S3Server(folder, freePort());
    server.await();
    return server;
  }

  /** {@code s3a://jinye/…}. */
  static String address(String below) {
    return "s3a://" + BUCKET + "/" + below;
  }

  /** What the submitting process finds in its environment, and no other. */
  Map<String, String> secrets() {
    return secrets(SECRET);
  }

  Map<String, String> wrongSecrets() {
    return secrets("something-else");
  }

  String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  /** For the test's own copying. */
  Configuration client() {
    Configuration configuration = new Configuration();
    configuration.set("fs.s3a.endpoint", endpoint());
    configuration.set("fs.s3a.path.style.access", "true");
    configuration.set("fs.s3a.access.key", KEY);
    configuration.set("fs.s3a.secret.key", SECRET);
    return configuration;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }

  private static Map<String, String> secrets(String secret) {
    return Map.of("AWS_ACCESS_KEY_ID", KEY, "AWS_SECRET_ACCESS_KEY", secret);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private Process launch() throws IOException {
    Path settings = folder.resolve("s3proxy.conf");
    Files.writeString(
        settings,
        """
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.endpoint=%s
        s3proxy.identity=%s
        s3proxy.credential=%s
        s3proxy.ignore-unknown-headers=true
        jclouds.provider=filesystem
        jclouds.identity=unused
        jclouds.credential=unused
        jclouds.filesystem.basedir=%s
        """
            .formatted(endpoint(), KEY, SECRET, folder.resolve("data")));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            JAR.toAbsolutePath().toString(),
            "--properties",
            settings.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("s3proxy.log").toFile())
        .start();
  }

  private void await() throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (System.nanoTime() < giveUp) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IOException(Files.readString(folder.resolve("s3proxy.log")));
  }
}
