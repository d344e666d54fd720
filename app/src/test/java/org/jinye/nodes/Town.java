package org.jinye.nodes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.supply.ImportSource;
import org.jinye.supply.Imports;
import org.jinye.supply.IncomingFile;
import org.jinye.testing.ExternalPostgres;
import org.jinye.testing.Installation;
import org.jinye.testing.OwnCity;
import org.springframework.context.ConfigurableApplicationContext;

/** An installation on an external database with retailers, items and one person. */
record Town(Installation installation, ExternalPostgres.Database database) {

  static final String CITY = "9901";
  static final String PERSON = "shiju";
  private static final int RETAILERS = 100;
  private static final int ITEMS = 7;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  static Town found(Path data) throws IOException, InterruptedException {
    var database = ExternalPostgres.create();
    var town = new Town(new Installation(data, database), database);
    try (ConfigurableApplicationContext application = town.installation().open()) {
      Imports imports = application.getBean(Imports.class);
      Organization organization = application.getBean(Organization.class);
      Scope.system("test")
          .run(() -> {
            organization.ensureUnit(CITY, "试验市");
            organization.ensureUnit(CITY + "01", "东县");
            organization.ensureAccount(
                new NewAccount(PERSON, OwnCity.PASSWORD, "市内管", Role.SUPERVISOR, CITY));
          });
      importNow(imports, "零售户.csv", "许可证号,店名,县局代码,供货状态", RETAILERS, i -> "R" + i + ",店,990101,正常");
      importNow(imports, "品规.csv", "品规代码,品规名称,价类,供货类型", ITEMS, i -> "I" + i + ",烟,一类,普通");
    }
    return town;
  }

  private static void importNow(
      Imports imports,
      String name,
      String header,
      int rows,
      java.util.function.IntFunction<String> row)
      throws IOException, InterruptedException {
    String text =
        header + "\n" + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n"));
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var incoming = new IncomingFile(content, name, ImportSource.COMMAND, Optional.empty());
    Scope.Entered entered = new Scope("test", "").enter();
    try {
      imports.importNow(incoming);
    } finally {
      entered.leave();
    }
  }

  /** Order lines, each once. */
  static String lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(Town::line)
        .collect(Collectors.joining("\n", "订单号,行号,许可证号,品规代码,下单时间,数量(条),金额(元)\n", "\n"));
  }

  private static String line(int i) {
    int order = i / 10;
    return "O%d,%d,R%d,I%d,2026-0%d-1%d 09:00,%d,100"
        .formatted(
            order, i % 10, order % RETAILERS, i % ITEMS, 1 + order % 6, order % 9, 1 + i % 5);
  }

  /** Environment of a node. */
  static Map<String, String> usual() {
    return Map.of("JINYE_DEMO", "false");
  }

  String ask(String query) {
    try (var connection = database.asSuperuser();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      return row.next() ? String.valueOf(row.getString(1)) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the query answers so. */
  void await(String query, String answer) throws InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    String now = ask(query);
    while (!now.equals(answer)) {
      if (System.nanoTime() > giveUp) {
        throw new AssertionError(query + ": " + now + " and not " + answer);
      }
      TimeUnit.MILLISECONDS.sleep(50);
      now = ask(query);
    }
  }
}
