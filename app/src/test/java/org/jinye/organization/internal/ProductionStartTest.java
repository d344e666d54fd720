package org.jinye.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jinye.Jinye;
import org.jinye.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application itself, as it starts for work: refusals, and a start that is none. */
class ProductionStartTest {

  private static final String GOOD = "Gate-7-Lantern-Rain";

  @TempDir private Path data;

  @Test
  void refusesWhatIsNotSafeAndStartsWithWhatIs() {
    assertThat(refusal()).contains("还没有任何账号");
    assertThat(refusal(account("short"))).contains("太弱");
    assertThat(refusal(account("jinye-demo"))).contains("太弱", "公开");
    assertThat(
            refusal(
                account(GOOD),
                "--jinye.oidc.issuer=http://192.0.2.1",
                "--jinye.oidc.client-id=a",
                "--jinye.oidc.client-secret=nV3-xw7_Kd9p-Qr2m"))
        .contains("https://");
    assertThat(refusal(account(GOOD), "--jinye.oidc.issuer=https://sso.example.cn"))
        .contains("client-id");
    assertThat(refusal("--jinye.sign-in.free-failures=1000")).contains("free-failures");
    assertThat(
            refusal(
                "--jinye.database.url=jdbc:postgresql://127.0.0.1:1/jinye",
                "--jinye.database.owner-user=owner",
                "--jinye.database.owner-password=postgres",
                "--jinye.database.application-password=" + GOOD))
        .contains("owner-password");
    try (ConfigurableApplicationContext started = start(account(GOOD))) {
      assertThat(started.isRunning()).isTrue();
    }
  }

  private static String account(String password) {
    return "--jinye.accounts[0].password=" + password;
  }

  private String refusal(String... more) {
    try (ConfigurableApplicationContext started = start(more)) {
      return "started: " + started;
    } catch (RuntimeException e) {
      return StartRefused.in(e).map(StartRefused::sentence).orElseThrow(() -> e);
    }
  }

  private ConfigurableApplicationContext start(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--jinye.mode=serve",
                "--jinye.demo=false",
                "--server.port=0",
                "--jinye.data=" + data));
    words.addAll(List.of(more));
    if (words.stream().anyMatch(word -> word.contains("accounts[0].password"))) {
      words.addAll(
          List.of(
              "--jinye.accounts[0].username=chief",
              "--jinye.accounts[0].name=主任",
              "--jinye.accounts[0].role=ADMINISTRATOR"));
    }
    return new SpringApplicationBuilder(Jinye.class)
        .web(WebApplicationType.SERVLET)
        .run(words.toArray(String[]::new));
  }
}
