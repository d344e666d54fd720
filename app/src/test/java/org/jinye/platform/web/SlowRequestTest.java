package org.jinye.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jinye.testing.Browser;
import org.jinye.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Nobody holds the server by sending nothing, or too much. */
@ServerTest
@TestPropertySource(
    properties = {"server.tomcat.connection-timeout=1s", "jinye.sign-in.requests-per-minute=20"})
class SlowRequestTest {

  private static final int LONGEST_MS = 20_000;

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /login HT",
        "GET /login HTTP/1.1\r\nHost: localhost\r\n",
        "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 500\r\n\r\nusername=a",
        "POST /api/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
            + "Content-Length: 500\r\n\r\n--x"
      })
  void letsGoOfWhoSendsNoMore(String begun) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(LONGEST_MS);
      socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
      // ends although we do not: else the read would run into its own limit
      assertThat(socket.getInputStream().readAllBytes().length).isLessThan(20_000);
    }
  }

  @Test
  void readsNoFormBeyondItsLimit() {
    var browser = new Browser(port);
    var answer = browser.post("/login", "username=" + "a".repeat(1_100_000));
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.header("content-security-policy")).isNotEmpty();
  }

  @Test
  void takesOnlySoManySignInsOfOneAddress() {
    var browser = new Browser(port);
    int status = 0;
    for (int i = 0; i < 25 && status != 429; i++) {
      status = browser.post("/login", "username=a&password=b").status();
    }
    assertThat(status).isEqualTo(429);
    var answer = browser.post("/login", "username=a&password=b");
    assertThat(answer.text()).contains("请求太频繁");
    assertThat(answer.header("retry-after")).isNotEmpty();
    assertThat(browser.get("/login").status()).as("the page itself").isEqualTo(200);
  }
}
