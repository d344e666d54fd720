package org.jinye.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jinye.organization.Organization;
import org.jinye.testing.Browser;
import org.jinye.testing.Browser.Answer;
import org.jinye.testing.OwnCity;
import org.jinye.testing.ServerTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One address of every kind: what the browser is told about each answer. */
@ServerTest
class SecurityHeadersTest {

  private static final String[] FROM_A_PROXY = {
    "X-Forwarded-Proto: https", "X-Forwarded-Host: jinye.example"
  };

  private final Browser browser;
  private final OwnCity city;

  SecurityHeadersTest(@LocalServerPort int port, @Autowired Organization organization) {
    this.browser = new Browser(port);
    this.city = OwnCity.found(organization);
  }

  @BeforeEach
  void signIn() {
    browser.signIn(city.leader().getUsername());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/", // a page
        "/retailers", // a list with personal data
        "/retailers/export.xlsx", // a download
        "/retailers/none", // what is not there
        "/accounts", // what one may not
        "/error",
        "/api/imports/1", // a program without its token
        "/one-time-password"
      })
  void guardEveryAnswer(String address) {
    assertGuarded(browser.get(address));
  }

  @Test
  void guardTheSignInPageAndWhatTomcatSays() {
    browser.forgetSession();
    assertGuarded(browser.get("/login"));
    assertGuarded(browser.get("/warnings"));
    assertGuarded(browser.post("/login", "username=a"));
    Answer ofTomcat = browser.get("/retailers/%zz");
    assertThat(ofTomcat.header("content-security-policy")).contains("default-src 'self'");
    assertThat(ofTomcat.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(ofTomcat.header("cache-control")).contains("no-store");
  }

  @Test
  void allowNoScriptOrStyleWithinAPage() {
    for (String address :
        new String[] {"/", "/retailers", "/login", "/one-time-password", "/tokens"}) {
      Answer page = browser.get(address);
      assertThat(page.header("content-security-policy"))
          .doesNotContain("unsafe-inline", "unsafe-eval", "*");
      var html = Jsoup.parse(page.body());
      assertThat(html.select("script:not([src]), style, [style], [onclick], [onload]"))
          .as(address)
          .isEmpty();
    }
  }

  @Test
  void keepTheSessionFromScriptsAndOtherSites() {
    browser.forgetSession();
    Answer plain = browser.get("/login");
    assertThat(plain.header("set-cookie"))
        .contains("HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
    browser.forgetSession();
    assertThat(browser.get("/login", FROM_A_PROXY).header("set-cookie")).contains("Secure");
  }

  @Test
  void keepABrowserThatCameByHttpsThere() {
    assertThat(browser.get("/login", FROM_A_PROXY).header("strict-transport-security"))
        .isEqualTo("max-age=31536000");
    assertThat(browser.get("/login").header("strict-transport-security")).isEmpty();
  }

  @Test
  void letOnlyWhatIsTheSameForAllBeKept() {
    assertThat(browser.get("/assets/jinye.css").header("cache-control")).contains("max-age");
    assertThat(browser.get("/retailers").header("cache-control")).contains("no-store");
  }

  private static void assertGuarded(Answer answer) {
    assertThat(answer.header("content-security-policy"))
        .contains(
            "default-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
    assertThat(answer.header("referrer-policy")).isEqualTo("same-origin");
    assertThat(answer.header("permissions-policy")).startsWith("geolocation=(self)");
    assertThat(answer.header("cross-origin-opener-policy")).isEqualTo("same-origin");
    assertThat(answer.header("cache-control")).contains("no-store");
  }
}
