package org.jinye.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.testing.Browser;
import org.jinye.testing.Command;
import org.jinye.testing.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoNodesTest {

  private static final int LINES = 300_000;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A node says where it is a little before its jobs are registered. */
  private static final Duration REGISTERING = Duration.ofSeconds(5);

  private static final String LAST = "select state from supply.import order by id desc limit 1";

  @TempDir private Path folder;

  @Test
  void oneSessionServesOnBothAndAKilledNodeLosesNothing() throws Exception {
    Town town = Town.found(folder.resolve("data"));
    Command one = town.installation().serve(Town.usual());
    Command two = town.installation().serve(Town.usual());
    try (LoopbackProxy proxy = new LoopbackProxy(List.of(one.port(), two.port()))) {
      Browser browser = new Browser(proxy.port());
      browser.signIn(Town.PERSON);
      for (int i = 0; i < 4; i++) {
        assertThat(browser.get("/imports").status()).isEqualTo(200);
      }
      assertThat(proxy.asked()).contains(one.port(), two.port());
      theProxyIsBelieved(browser, town);

      Browser.Answer sent = upload(browser, Town.lines(0, LINES));
      assertThat(sent.status()).as(sent.text()).isEqualTo(302);
      town.await(LAST, "RUNNING");
      (isAtWork(town, one) ? one : two).kill();
      assertThat(browser.get("/imports").status()).as("the other node serves on").isEqualTo(200);
      town.await(LAST, "FINISHED");
      assertThat(
              town.ask("select sum(lines) from supply.lake_file where retired_by_import is null"))
          .isEqualTo(Integer.toString(LINES));
      assertThat(town.ask("select count(*) from supply.import")).isEqualTo("3");
    } finally {
      one.kill();
      two.kill();
    }
  }

  @Test
  void theNightComesOnceForBoth() throws Exception {
    Duration later = Duration.ofSeconds(45);
    for (int i = 0; !theNightComes(withOrders("night" + i), later.multipliedBy(1L << i)); i++) {
      assertThat(i).as("nodes that take minutes to start").isLessThan(3);
    }
  }

  private Town withOrders(String name) throws Exception {
    Town town = Town.found(folder.resolve(name));
    try (var application = town.installation().open()) {
      Path file = Files.writeString(folder.resolve(name + ".csv"), Town.lines(0, 1000));
      assertThat(Installation.run(application, "import", file.toString())).isZero();
    }
    return town;
  }

  /** False when they were not both there in time: it is then tried with a later night. */
  private static boolean theNightComes(Town town, Duration later) throws InterruptedException {
    LocalDateTime night = LocalDateTime.now(ZONE).plus(later);
    Map<String, String> environment = new HashMap<>(Town.usual());
    environment.put(
        "JINYE_EVALUATION_NIGHTLY", night.format(DateTimeFormatter.ofPattern("s m H d M ")) + "*");
    Command one = town.installation().serve(environment);
    Command two = town.installation().serve(environment);
    try {
      one.port();
      two.port();
      if (LocalDateTime.now(ZONE).plus(REGISTERING).isAfter(night)) {
        return false;
      }
      town.await("select count(*) > 0 from warnings.run", "t");
      town.await("select count(*) from warnings.run where state = 'FINISHED'", "1");
      assertThat(town.ask("select count(*) from warnings.run")).isEqualTo("1");
      return true;
    } finally {
      one.kill();
      two.kill();
    }
  }

  private static void theProxyIsBelieved(Browser browser, Town town) {
    Browser stranger = new Browser(browser.port());
    Browser.Answer sentAway = stranger.get("/warnings");
    assertThat(sentAway.header("location")).startsWith("https://jinye.example/login");
    assertThat(sentAway.head()).containsIgnoringCase("strict-transport-security");
    assertThat(
            town.ask("select address from organization.sign_in_attempt order by id desc limit 1"))
        .isEqualTo("192.0.2.17");
  }

  /** The node's name in the job's row holds its process. */
  private static boolean isAtWork(Town town, Command node) {
    return town.ask(
            "select picked_by from platform.scheduled_task where task_name = 'import' and picked")
        .contains("node-" + node.pid() + "-");
  }

  private static Browser.Answer upload(Browser browser, String text) {
    String token = browser.get("/imports").csrf();
    String border = "a-border-between-parts";
    String body =
        "--"
            + border
            + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
            + token
            + "\r\n--"
            + border
            + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"lines.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + text
            + "\r\n--"
            + border
            + "--\r\n";
    return browser.send(
        "POST",
        "/imports",
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type: multipart/form-data; boundary=" + border);
  }
}
