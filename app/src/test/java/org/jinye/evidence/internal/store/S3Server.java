package org.jinye.evidence.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * S3Proxy on a folder: a server that speaks S3 and checks signatures, in a process of its own.
 * Maven puts it there (see maven-dependency-plugin in the pom).
 */
public final class S3Server {

  private static final Path JAR = Path.of("target", "tools", "s3proxy.jar");
  private static final String KEY = "jinye-test";
  private static final String SECRET = "only-for-tests";
  private static final int PATIENCE_S = 60;

  private final Path folder;
  private final int port;
  private Process process;

  private S3Server(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    this.process = launch();
  }

  public static S3Server start(Path folder) throws IOException, InterruptedException {
    assertThat(JAR).as("the S3 server that Maven fetches").exists();
    Files.createDirectories(folder.resolve("data").resolve("evidence"));
    S3Server server = new S3Server(folder, freePort());
    server.await();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  StoreSettings.S3 settings() {
    return new StoreSettings.S3(endpoint(), "evidence", "us-east-1", KEY, SECRET);
  }

  StoreSettings.S3 settingsWithWrongSecret() {
    return new StoreSettings.S3(endpoint(), "evidence", "us-east-1", KEY, "something-else");
  }

  StoreSettings.S3 settingsWithoutBucket() {
    return new StoreSettings.S3(endpoint(), "no-such-bucket", "us-east-1", KEY, SECRET);
  }

  /** The application's settings for this server. */
  public List<String> properties() {
    return List.of(
        "jinye.attachments.store=s3",
        "jinye.attachments.s3.endpoint=" + endpoint(),
        "jinye.attachments.s3.bucket=evidence",
        "jinye.attachments.s3.region=us-east-1",
        "jinye.attachments.s3.access-key=" + KEY,
        "jinye.attachments.s3.secret-key=" + SECRET);
  }

  /** The file in which the server keeps the object. */
  public Path object(String hash) {
    return folder.resolve("data/evidence/attachments").resolve(hash.substring(0, 2)).resolve(hash);
  }

  public void stop() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  public void startAgain() throws IOException, InterruptedException {
    process = launch();
    await();
  }

  private Process launch() throws IOException {
    Path settings = folder.resolve("s3proxy.conf");
    Files.writeString(
        settings,
        """
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem
        jclouds.identity=unused
        jclouds.credential=unused
        jclouds.filesystem.basedir=%s
        """
            .formatted(port, KEY, SECRET, folder.resolve("data")));
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
        assertThat(socket.isConnected()).isTrue();
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IOException(Files.readString(folder.resolve("s3proxy.log")));
  }
}
