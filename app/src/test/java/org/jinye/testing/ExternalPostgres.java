package org.jinye.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL that the application does not start itself, as an operator would give it: an owner
 * who is no superuser, a role that owns nothing, a database for each use. It is Debian's server of
 * version 15 or newer where that is installed, and otherwise the binaries of the embedded one; one
 * cluster for the whole test run, in a folder and on a port of its own.
 *
 * <p>With {@code JINYE_TEST_DATABASE=external} every test context and child process uses it.
 */
public final class ExternalPostgres {

  private static final String SUPERUSER = "postgres";
  private static final String OWNER = "jinye_owner";
  private static final String APPLICATION = "jinye_app";
  private static final String PASSWORD = "only-for-tests";
  private static final String APPLICATION_PASSWORD = "only-for-tests-too";
  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final Map<Path, Database> OF_FOLDERS = new ConcurrentHashMap<>();
  private static @Nullable ExternalPostgres running;

  private final int port;

  private ExternalPostgres(int port) {
    this.port = port;
  }

  /** A database of this server, reached as the application's configuration says. */
  public record Database(int port, String name) {

    public String url() {
      return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** Names and values for the application's configuration. */
    public Map<String, String> properties() {
      return Map.of(
          "jinye.database.url", url(),
          "jinye.database.owner-user", OWNER,
          "jinye.database.owner-password", PASSWORD,
          "jinye.database.application-user", APPLICATION,
          "jinye.database.application-password", APPLICATION_PASSWORD,
          "jinye.secrets.key", "test:" + "A".repeat(43) + "=");
    }

    /** For looking at what row-level security hides. */
    public Connection asSuperuser() throws SQLException {
      return DriverManager.getConnection(url(), SUPERUSER, PASSWORD);
    }
  }

  /** Whether the whole test run is to use it. */
  public static boolean isWanted() {
    return "external"
        .equals(System.getProperty("jinye.test.database", System.getenv("JINYE_TEST_DATABASE")));
  }

  /** A new, empty database. */
  public static Database create() {
    return server().createDatabase();
  }

  /** The database that belongs to a data folder for as long as the tests run. */
  static Database of(Path data) {
    return OF_FOLDERS.computeIfAbsent(data.toAbsolutePath().normalize(), _ -> create());
  }

  private static synchronized ExternalPostgres server() {
    ExternalPostgres known = running;
    if (known == null) {
      known = start();
      running = known;
    }
    return known;
  }

  private Database createDatabase() {
    String name = "jinye_" + NEXT.getAndIncrement();
    execute(
        "create database "
            + name
            + " owner "
            + OWNER
            + " template template0 encoding 'UTF8' locale 'C'");
    return new Database(port, name);
  }

  private void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ExternalPostgres start() {
    try {
      Path folder = Files.createTempDirectory("jinye-external");
      Path binaries = debian();
      ExternalPostgres server =
          binaries == null ? ofEmbeddedBinaries(folder) : ofDebian(binaries, folder);
      server.execute(
          "create role " + OWNER + " login nosuperuser nobypassrls password '" + PASSWORD + "'");
      server.execute(
          "create role "
              + APPLICATION
              + " login nosuperuser nobypassrls password '"
              + APPLICATION_PASSWORD
              + "'");
      return server;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no external PostgreSQL for the tests", e);
    }
  }

  private static @Nullable Path debian() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return null;
    }
    try (Stream<Path> all = Files.list(versions)) {
      return all.filter(version -> Integer.parseInt(String.valueOf(version.getFileName())) >= 15)
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .findFirst()
          .orElse(null);
    }
  }

  private static ExternalPostgres ofDebian(Path binaries, Path folder)
      throws IOException, InterruptedException {
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    if (isRoot()) {
      run(folder, "chown", "-R", SUPERUSER, folder.toString());
    }
    Path data = folder.resolve("data");
    run(
        folder,
        asPostgres(
            binaries.resolve("initdb").toString(),
            "-D" + data,
            "-U" + SUPERUSER,
            "-EUTF8",
            "--locale=C",
            "-Ascram-sha-256",
            "--pwfile=" + password));
    int port = freePort();
    String options =
        "-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
            + folder
            + " -c max_connections=300";
    String control = binaries.resolve("pg_ctl").toString();
    run(
        folder,
        asPostgres(
            control, "-D" + data, "-w", "-l" + folder.resolve("log"), "-o", options, "start"));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> stop(folder, asPostgres(control, "-D" + data, "-mimmediate", "stop"))));
    return new ExternalPostgres(port);
  }

  private static ExternalPostgres ofEmbeddedBinaries(Path folder) throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setLocaleConfig("locale", "C")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "300")
            .setPGStartupWait(Duration.ofMinutes(1))
            .start();
    return new ExternalPostgres(server.getPort());
  }

  private static void stop(Path folder, String... words) {
    try {
      run(folder, words);
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** PostgreSQL refuses to run as root. */
  private static String[] asPostgres(String... words) {
    List<String> line = new ArrayList<>();
    if (isRoot()) {
      line.addAll(
          List.of("setpriv", "--reuid=" + SUPERUSER, "--regid=" + SUPERUSER, "--clear-groups"));
    }
    line.addAll(List.of(words));
    return line.toArray(String[]::new);
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void run(Path folder, String... words) throws IOException, InterruptedException {
    Path said = Files.createTempFile("jinye-external", ".txt");
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", words) + ": " + Files.readString(said));
    }
    Files.delete(said);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
