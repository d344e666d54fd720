package org.jinye.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL inside the data folder. The process that holds the folder's lock starts and stops it;
 * a second one (a command beside the running server) connects to the one that runs. A server left
 * behind by {@code kill -9} is stopped before a new one starts.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final String SUPERUSER = "postgres";
  private static final String DATABASE = "jinye";
  private static final String APPLICATION = "jinye_app";
  private static final String STARTING = "另一个 jinye 正在该数据目录上启动或停止，请稍候再试。";
  private static final String HOLDER = "jinye.holder";
  private static final Set<String> COMMANDS =
      Set.of("import", "evaluate", "take-run", "demo", "backup", "restore", "verify-trail");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final @Nullable FileLock lock;
  private final @Nullable EmbeddedPostgres server;
  private final DatabaseAccess access;

  /**
   * Starts or joins the database of the folder.
   *
   * @param mode what this process does; a server may be joined, a command may not
   */
  EmbeddedDatabase(DataDirectory data, String mode) {
    this.folder = data.folder("pg").toAbsolutePath();
    String password = secret(data.root().resolve("pg.secret"));
    Path lockFile = data.root().resolve("jinye.lock");
    this.lock = takeLock(lockFile);
    int port;
    if (lock == null) {
      refuseBesideACommand(data.root().resolve(HOLDER));
      this.server = null;
      port = Postmaster.running(folder).orElseThrow(() -> StartRefused.because(STARTING)).port();
    } else {
      sayWhoHolds(data.root().resolve(HOLDER), mode);
      Postmaster.running(folder).ifPresent(Postmaster::stop);
      this.server = start(password);
      port = server.getPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/";
    if (server != null) {
      prepare(url, password);
    }
    this.access =
        new DatabaseAccess(
            url + DATABASE,
            new DatabaseAccess.Login(SUPERUSER, password),
            new DatabaseAccess.Login(APPLICATION, password));
  }

  /** Whether this process holds the data folder, so may serve from it. */
  boolean isOurs() {
    return lock != null;
  }

  DatabaseAccess access() {
    return access;
  }

  private EmbeddedPostgres start(String password) {
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(folder)
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setLocaleConfig("locale", "C")
          .setConnectConfig("password", password)
          .setPGStartupWait(PATIENCE)
          .setServerConfig("fsync", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("max_connections", "100")
          .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
          .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("内置数据库无法启动，数据目录：" + folder, e);
    }
  }

  /** Passwords first, then the rule that demands them: a crash between the two locks nobody out. */
  private void prepare(String url, String password) {
    try (Connection connection =
            DriverManager.getConnection(url + "postgres", SUPERUSER, password);
        Statement statement = connection.createStatement()) {
      statement.execute("alter role postgres password '" + password + "'");
      if (isMissing(statement, "select 1 from pg_roles where rolname = '" + APPLICATION + "'")) {
        statement.execute("create role " + APPLICATION + " login nosuperuser nobypassrls");
      }
      statement.execute("alter role " + APPLICATION + " password '" + password + "'");
      if (isMissing(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
        statement.execute("create database " + DATABASE);
      }
      Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw new IllegalStateException("内置数据库无法准备：" + folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }

  private static String secret(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "pg", ".secret");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Files.move(fresh, file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("数据目录不可写：" + file, e);
    }
  }

  private static void sayWhoHolds(Path file, String mode) {
    try {
      Files.writeString(file, mode);
    } catch (IOException e) {
      throw new UncheckedIOException("数据目录不可写：" + file, e);
    }
  }

  /** A command takes its database with it when it ends, and with that the one beside it. */
  private static void refuseBesideACommand(Path file) {
    try {
      String mode = Files.exists(file) ? Files.readString(file).strip() : "";
      if (COMMANDS.contains(mode)) {
        throw StartRefused.because("另一个命令（" + mode + "）正在使用这个数据目录，请等它结束再试。");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("数据目录不可读：" + file, e);
    }
  }

  private static @Nullable FileLock takeLock(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
      }
      return lock;
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("数据目录不可写：" + file, e);
    }
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
    if (lock != null) {
      lock.release();
      lock.acquiredBy().close();
    }
  }
}
