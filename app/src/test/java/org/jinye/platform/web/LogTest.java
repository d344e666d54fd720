package org.jinye.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.jinye.organization.Organization;
import org.jinye.platform.LogFormat;
import org.jinye.testing.Browser;
import org.jinye.testing.OwnCity;
import org.jinye.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What stands in the log, and what must not. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class LogTest {

  private static final String TELEPHONE = "13912345678";
  private static final String WRONG = "a-wrong-Password-1";

  private final Browser browser;
  private final OwnCity city;

  LogTest(@LocalServerPort int port, @Autowired Organization organization) {
    this.browser = new Browser(port);
    this.city = OwnCity.found(organization);
  }

  @Test
  void holdsNoPasswordNoTokenAndNothingThatWasSearchedFor(CapturedOutput log) {
    String token = browser.get("/login").csrf();
    browser.post(
        "/login",
        Browser.form("_csrf", token, "username", city.leader().getUsername(), "password", WRONG));
    browser.signIn(city.citySupervisor().getUsername());
    browser.get("/retailers?q=" + TELEPHONE);
    browser.get("/warnings?q=" + TELEPHONE + "%00");
    browser.get("/metrics", "Authorization: Bearer " + WRONG);
    browser.get("/nothing/here?q=" + TELEPHONE);
    assertThat(log.getAll()).doesNotContain(TELEPHONE, WRONG, OwnCity.PASSWORD);
  }

  @Test
  void namesASlowRequestByItsPathAlone(CapturedOutput log) throws Exception {
    var request = new MockHttpServletRequest("GET", "/retailers");
    request.setQueryString("q=" + TELEPHONE);
    new SlowRequests()
        .doFilter(
            request,
            new MockHttpServletResponse(),
            (asked, answer) -> {
              try {
                TimeUnit.MILLISECONDS.sleep(1100);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    assertThat(log.getAll()).contains("slow request: GET /retailers").doesNotContain(TELEPHONE);
  }

  @Test
  void isJsonWhenAskedFor() {
    var asked = new MockEnvironment().withProperty("jinye.log", "json");
    new LogFormat().postProcessEnvironment(asked, new SpringApplication());
    assertThat(asked.getProperty("logging.structured.format.console")).isEqualTo("ecs");
    var usual = new MockEnvironment().withProperty("jinye.log", "text");
    new LogFormat().postProcessEnvironment(usual, new SpringApplication());
    assertThat(usual.getProperty("logging.structured.format.console")).isNull();
  }
}
