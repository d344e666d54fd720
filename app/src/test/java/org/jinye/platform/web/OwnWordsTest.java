package org.jinye.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.organization.Organization;
import org.jinye.testing.Browser;
import org.jinye.testing.Browser.Answer;
import org.jinye.testing.OwnCity;
import org.jinye.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever goes wrong, and wherever: the page is ours and in Chinese. */
@ServerTest
class OwnWordsTest {

  private final Browser browser;
  private final OwnCity city;

  OwnWordsTest(@LocalServerPort int port, @Autowired Organization organization) {
    this.browser = new Browser(port);
    this.city = OwnCity.found(organization);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/retailers/a;b",
        "/retailers/a%2Fb",
        "/retailers/%00",
        "/retailers/%01",
        "/retailers/%zz",
        "/retailers/{a}",
        "//warnings",
        "/error",
        "/warnings/1?page=1&a=%zz",
        "/nothing/here",
        "/warnings?q=%00",
        "/warnings?retailer=%00",
        "/warnings?rule=%01",
        "/warnings?reason=%00",
        "/warnings?month=%2B999999-01",
        "/warnings?month=1999-12",
        "/retailers?q=%00",
        "/orders?number=%00&retailer=1",
        "/reports/monthly?month=2026-09&county=%00",
        "/reports/monthly?month=%2B999999999-12",
        "/warnings/bulk",
        "/warnings?page=99999999999"
      })
  void saysWhatIsWrong(String address) {
    browser.signIn(city.countySupervisor().getUsername());
    assertOurs(browser.get(address));
  }

  @Test
  void saysWhatIsWrongWithTooManyParameters() {
    browser.signIn(city.citySupervisor().getUsername());
    String many =
        IntStream.range(0, 1100).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
    assertOurs(browser.get("/warnings?" + many));
    assertOurs(browser.post("/warnings/1/steps", many));
  }

  @Test
  void saysWhatIsWrongWithAFileName() {
    browser.signIn(city.citySupervisor().getUsername());
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\0b.csv\"\r\n\r\n1\r\n--x--\r\n";
    assertOurs(upload("/imports", form));
  }

  @Test
  void saysWhatIsWrongWithWordsForAFileAndAFileForWords() {
    browser.signIn(city.citySupervisor().getUsername());
    String token = browser.get("/").csrf();
    for (String address :
        List.of("/retailers/exchange", "/divisions/import", "/attachments/look")) {
      Answer answer = browser.post(address, Browser.form("_csrf", token, "file", "a"));
      assertOurs(answer);
      assertThat(answer.status()).isEqualTo(400);
    }
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
            + token
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"words\"; filename=\"a.txt\"\r\n\r\n1"
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"version\"\r\n\r\n1\r\n--x--\r\n";
    assertOurs(upload("/tasks/1/hand-on", form));
  }

  @Test
  void saysWhatIsWrongWithAMethodOrAHeader() {
    assertOurs(browser.send("DELETE", "/warnings", new byte[0]));
    assertOurs(browser.send("TRACE", "/warnings", new byte[0]));
    assertOurs(browser.get("/warnings", "X-Long: " + "a".repeat(20_000)));
    assertOurs(browser.post("/warnings/1/steps", "words=" + "a".repeat(1_100_000)));
  }

  @Test
  void givesTypedTextBackWhenTheSignInHasLapsed() {
    Answer answer =
        browser.post(
            "/warnings/1/steps",
            Browser.form(
                "_csrf",
                "gone",
                "step",
                "assigning",
                "warning",
                "1:1",
                "words",
                "<b>现场核查</b>，情况属实",
                "password",
                "秘密"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text())
        .contains("登录已失效", "<b>现场核查</b>，情况属实", "去登录")
        .doesNotContain("秘密", "gone", "1:1");
    Answer fragment =
        browser.post("/warnings/1/steps", Browser.form("words", "写了很多字"), "HX-Request: true");
    assertThat(fragment.status()).isEqualTo(403);
    assertThat(fragment.body()).contains("写了很多字").doesNotContain("<html");
  }

  @Test
  void givesTypedTextBackWhenThePageIsOutOfDate() {
    browser.signIn(city.citySupervisor().getUsername());
    Answer answer =
        browser.post("/warnings/1/steps", Browser.form("_csrf", "stale", "words", "写了很多字"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("页面已过期", "写了很多字", city.citySupervisor().name());
  }

  @Test
  void opensTheSignInPageAnewWhenItsSessionIsGone() {
    String token = browser.get("/login").csrf();
    browser.forgetSession();
    Answer answer =
        browser.post("/login", Browser.form("_csrf", token, "username", "a", "password", "b"));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("location")).endsWith("/login?stale");
    assertThat(browser.get("/login?stale").text()).contains("登录页打开得太久");
    assertThat(browser.post("/logout", "").header("location")).endsWith("/login?goodbye");
  }

  @Test
  void takesNoUploadBeyondItsLimit() {
    browser.signIn(city.citySupervisor().getUsername());
    Answer answer =
        browser.send(
            "POST",
            "/warnings/1/attachments",
            new byte[0],
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Length: 33000000");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).contains("共 32 MB，这里最多 21 MB");
    assertThat(
            browser
                .send(
                    "POST",
                    "/calendar/check",
                    new byte[0],
                    "Content-Type: multipart/form-data; boundary=x",
                    "Content-Length: 3300000")
                .status())
        .isEqualTo(413);
  }

  @Test
  void believesATlsProxyNearby() {
    Answer page =
        browser.get("/login", "X-Forwarded-Proto: https", "X-Forwarded-Host: jinye.example");
    assertThat(page.header("strict-transport-security")).isNotEmpty();
    assertThat(page.header("set-cookie")).contains("Secure");
    Answer redirect =
        browser.get("/warnings", "X-Forwarded-Proto: https", "X-Forwarded-Host: jinye.example");
    assertThat(redirect.header("location")).isEqualTo("https://jinye.example/login");
    assertThat(browser.get("/login").header("strict-transport-security")).isEmpty();
  }

  @Test
  void saysThatItsPagesAreChinese() {
    assertThat(browser.get("/login", "Accept-Language: en-US").header("content-language"))
        .isEqualTo("zh-CN");
  }

  private Answer upload(String address, String form) {
    return browser.send(
        "POST",
        address,
        form.getBytes(StandardCharsets.UTF_8),
        "Content-Type: multipart/form-data; boundary=x");
  }

  private static void assertOurs(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.body()).contains("zh-CN", "金叶");
    assertThat(answer.body()).doesNotContain("Whitelabel", "HTTP Status", "Exception");
  }
}
