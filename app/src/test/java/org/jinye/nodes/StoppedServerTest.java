package org.jinye.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.jinye.supply.ImportSource;
import org.jinye.supply.Imports;
import org.jinye.supply.IncomingFile;
import org.jinye.testing.Command;
import org.jinye.testing.Installation;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that is asked to stop in the middle of its work. */
class StoppedServerTest {

  private static final int LINES = 500_000;
  private static final String IMPORT = "select state from supply.import order by id desc limit 1";
  private static final String RUN = "select state from warnings.run";

  private static final String PASSWORD = "Only-for-Tests-99";

  @TempDir private Path folder;

  @Test
  void leavesAnImportAndAnEvaluationToTheNextOne() throws Exception {
    Town town = Town.found(folder.resolve("data"));
    try (ConfigurableApplicationContext application = town.installation().open()) {
      queue(application, Town.lines(0, LINES));
    }
    stopDuring(town, IMPORT);
    Command next = town.installation().serve(Town.usual());
    next.port();
    town.await(IMPORT, "FINISHED");
    assertThat(town.ask("select sum(lines) from supply.lake_file where retired_by_import is null"))
        .isEqualTo(Integer.toString(LINES));
    next.terminate();
    next.end();
    assertThat(next.said()).doesNotContain("ERROR");

    try (ConfigurableApplicationContext application = town.installation().open()) {
      var request =
          new RunRequest(Town.CITY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), "test");
      new Scope("test", Town.CITY)
          .run(() ->
              application
                  .getBean(EvaluatingOrders.class)
                  .ask(request, Instant.parse("2026-07-01T00:00:00Z")));
    }
    stopDuring(town, RUN);
    Command last = town.installation().serve(Town.usual());
    last.port();
    town.await(RUN, "FINISHED");
    assertThat(town.ask("select count(*) from warnings.run")).isEqualTo("1");
    last.terminate();
    last.end();
  }

  @Test
  void takesItsOwnDatabaseWithIt() throws Exception {
    var installation = new Installation(folder.resolve("own"), null);
    Command server =
        installation.serve(
            Map.of(
                "JINYE_LOG", "json",
                "JINYE_DEMO", "false",
                "JINYE_ACCOUNTS_0_USERNAME", "guanli",
                "JINYE_ACCOUNTS_0_PASSWORD", PASSWORD,
                "JINYE_ACCOUNTS_0_NAME", "Guan Li",
                "JINYE_ACCOUNTS_0_ROLE", "ADMINISTRATOR",
                "JINYE_ACCOUNTS_0_UNIT", ""));
    server.port();
    assertThat(installation.data().resolve("pg/postmaster.pid")).exists();
    server.terminate();
    server.end();
    assertThat(installation.data().resolve("pg/postmaster.pid")).doesNotExist();
    assertThat(Files.readString(installation.data().resolve("pg.secret")).strip())
        .as("no secret in the log")
        .isNotEmpty()
        .satisfies(secret -> assertThat(server.said()).doesNotContain(secret, PASSWORD));
  }

  /** It ends in time, whatever it is at, and calls nothing a failure. */
  private static void stopDuring(Town town, String state) throws InterruptedException {
    Command server = town.installation().serve(Town.usual());
    town.await(state, "RUNNING");
    server.terminate();
    server.end();
    assertThat(town.ask(state)).as(server.said()).isIn("RUNNING", "FINISHED");
    assertThat(server.said()).doesNotContain("reference");
  }

  private static void queue(ConfigurableApplicationContext application, String text)
      throws Exception {
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    Scope.Entered entered = new Scope("test", Town.CITY).enter();
    try {
      application
          .getBean(Imports.class)
          .queue(new IncomingFile(content, "lines.csv", ImportSource.UPLOAD, Optional.empty()));
    } finally {
      entered.leave();
    }
  }
}
