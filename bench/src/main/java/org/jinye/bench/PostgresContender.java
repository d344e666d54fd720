package org.jinye.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.InputTable;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** PostgreSQL in a cluster of its own, with SQL written for it by hand. */
final class PostgresContender implements Contender {
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");

  private @Nullable EmbeddedPostgres server;
  private @Nullable Connection connection;
  private @Nullable Path folder;

  @Override
  public void load(Lake lake) throws SQLException, IOException {
    Path made = Files.createTempDirectory("jinye-bench-pg");
    this.folder = made;
    EmbeddedPostgres started =
        EmbeddedPostgres.builder()
            .setDataDirectory(made.resolve("data"))
            .setLocaleConfig("locale", "C")
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("work_mem", "256MB")
            .setServerConfig("maintenance_work_mem", "512MB")
            .setServerConfig("effective_cache_size", "4GB")
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("random_page_cost", "1.1")
            .setServerConfig("max_parallel_workers_per_gather", "2")
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
            .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
            .start();
    this.server = started;
    Connection opened = DriverManager.getConnection(started.getJdbcUrl("postgres", "postgres"));
    this.connection = opened;
    execute("postgres/tables.sql", Map.of());
    Map<String, List<Path>> files =
        Map.of(
            "retailers", lake.inputs().files(InputTable.RETAILERS),
            "items", lake.inputs().files(InputTable.ITEMS));
    copy(
        opened,
        "retailers",
        "retailer_id, unit_code, grade, order_weekday, first_order_day",
        files);
    copy(opened, "items", "item_id, coalesce(listed_day, first_order_day)", files);
    // a week at a time, so that the text never takes more than a week's room
    for (List<Path> week : lake.inputs().weeks().values()) {
      copy(
          opened,
          "order_lines",
          "order_number, retailer_id, item_id, day_no, week_no, quantity_sticks",
          Map.of("order_lines", week));
    }
    execute("postgres/indexes.sql", Map.of());
  }

  private static void copy(
      Connection to, String table, String columns, Map<String, List<Path>> files)
      throws SQLException, IOException {
    Path text = Files.createTempFile("jinye-bench", ".csv");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          "copy (select %s from %s) to '%s' (format csv, header false)"
              .formatted(columns, Lake.parquet(Objects.requireNonNull(files.get(table))), text));
      try (Reader reader = Files.newBufferedReader(text, StandardCharsets.UTF_8)) {
        to.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " from stdin (format csv)", reader);
      }
    } finally {
      Files.delete(text);
    }
  }

  @Override
  public List<Found> judge(ConfiguredRule rule) throws SQLException, IOException {
    String file = "postgres/" + rule.rule().id().toLowerCase(Locale.ROOT) + ".sql";
    return execute(file, rule.literals());
  }

  /** The statements of a file; the rows of the last one where it is a query. */
  private List<Found> execute(String file, Map<String, String> literals)
      throws SQLException, IOException {
    List<Found> found = List.of();
    try (Statement statement = Objects.requireNonNull(connection).createStatement()) {
      for (String sql :
          Pattern.compile(";\\s*\\n").splitAsStream(filled(file, literals)).toList()) {
        if (!sql.isBlank() && statement.execute(sql)) {
          try (ResultSet rows = statement.getResultSet()) {
            found = EngineContender.rows(rows);
          }
        }
      }
    }
    return found;
  }

  private static String filled(String file, Map<String, String> literals) throws IOException {
    String sql = Resource.text(file);
    return PARAMETER
        .matcher(sql)
        .replaceAll(name ->
            Matcher.quoteReplacement(
                Objects.requireNonNull(literals.get(name.group(1)))
                    .replace("as double)", "as float8)")));
  }

  @Override
  public void close() throws SQLException, IOException {
    if (connection != null) {
      connection.close();
    }
    if (server != null) {
      server.close();
    }
    if (folder != null) {
      Files.deleteIfExists(folder);
    }
  }
}
