package org.jinye.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.database.DatabaseAccess;
import org.springframework.context.ApplicationContext;

/**
 * Everything an installation holds, row by row and byte by byte: two are equal or they are not.
 *
 * @param tables rows as PostgreSQL writes them, hashed in their order
 * @param files hash by path
 * @param sequences where they stand; every start of the application moves some
 */
public record Contents(
    Map<String, String> tables, Map<String, String> files, Map<String, Long> sequences) {

  private static final Set<String> NOT_OF_A_COPY =
      Set.of("pg", "pg.secret", "jinye.lock", "jinye.holder", "tmp", "inbox");
  private static final String TABLES =
      """
      select format('%I.%I', n.nspname, c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
        and n.nspname not like 'pg_toast%' and c.relname not like 'spring_session%'
        and c.relname <> 'tally' -- folded at any time; its sum is compared with the register at every start
      """;
  private static final String HASH =
      """
      select count(*) || ' rows ' || coalesce(md5(string_agg(md5(t::text), '' order by t::text collate "C")), '')
      from %s t
      """;
  private static final String SEQUENCES =
      "select format('%I.%I', schemaname, sequencename), coalesce(last_value, 0) from pg_sequences";
  private static final String STRUCTURE =
      """
      select 'triggers, keys, policies',
             (select count(*) from pg_trigger where tgenabled = 'O') || ' '
             || (select count(*) from pg_constraint where convalidated and contype <> 'n'
              and connamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)) || ' '
             || (select count(*) from pg_class where relforcerowsecurity)
      """;

  public static Contents of(ApplicationContext application, Installation installation) {
    Path root = application.getBean(DataDirectory.class).root();
    DatabaseAccess access = application.getBean(DatabaseAccess.class);
    ExternalPostgres.Database external = installation.external();
    try (Connection superuser =
        external == null
            ? DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password())
            : external.asSuperuser()) {
      return new Contents(tables(superuser), files(root), sequences(superuser));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> tables(Connection connection) throws SQLException {
    Map<String, String> found = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(TABLES)) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      for (String name : names) {
        try (ResultSet row = statement.executeQuery(HASH.formatted(name))) {
          row.next();
          found.put(name, row.getString(1));
        }
      }
      try (ResultSet row = statement.executeQuery(STRUCTURE)) {
        row.next();
        found.put(row.getString(1), row.getString(2));
      }
    }
    return found;
  }

  private static Map<String, Long> sequences(Connection connection) throws SQLException {
    Map<String, Long> found = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getLong(2));
      }
    }
    return found;
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path path = root.relativize(file);
        if (!NOT_OF_A_COPY.contains(path.getName(0).toString())) {
          found.put(path.toString(), sha256(file));
        }
      }
    }
    return found;
  }

  /** The hash of a file. */
  public static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).readAllBytes();
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
