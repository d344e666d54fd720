package org.jinye.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionLimitTest {

  private static final Instant NOW = Instant.parse("2026-09-24T02:00:00Z");

  private final SessionLimit limit =
      new SessionLimit(Duration.ofHours(12), Clock.fixed(NOW, ZoneOffset.UTC));
  private final MockHttpServletResponse answer = new MockHttpServletResponse();

  @Test
  void endsASessionWhenItsTimeIsOver() throws Exception {
    MockHttpServletRequest request = openedBefore(Duration.ofHours(12));
    limit.doFilter(request, answer, new MockFilterChain());
    assertThat(answer.getRedirectedUrl()).isEqualTo("/login?expired");
    assertThat(request.getSession(false)).isNull();
  }

  @Test
  void leadsAFragmentsPageToTheSignIn() throws Exception {
    MockHttpServletRequest request = openedBefore(Duration.ofDays(1));
    request.addHeader("HX-Request", "true");
    limit.doFilter(request, answer, new MockFilterChain());
    assertThat(answer.getHeader("HX-Redirect")).isEqualTo("/login?expired");
  }

  @Test
  void leavesAYoungerOneOpen() throws Exception {
    MockFilterChain chain = new MockFilterChain();
    limit.doFilter(openedBefore(Duration.ofHours(12).minusSeconds(1)), answer, chain);
    assertThat(chain.getRequest()).isNotNull();
  }

  @Test
  void endsASessionThatAClockFarAheadHasOpened() throws Exception {
    limit.doFilter(openedBefore(Duration.ofDays(-365)), answer, new MockFilterChain());
    assertThat(answer.getRedirectedUrl()).isEqualTo("/login?expired");
  }

  @Test
  void leavesOneOpenWhenTheClockIsSetBackALittle() throws Exception {
    MockFilterChain chain = new MockFilterChain();
    limit.doFilter(openedBefore(Duration.ofHours(-1)), answer, chain);
    assertThat(chain.getRequest()).isNotNull();
  }

  private static MockHttpServletRequest openedBefore(Duration age) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request
        .getSession()
        .setAttribute(SessionOpening.ATTRIBUTE, new SessionOpening(NOW.minus(age), "", ""));
    return request;
  }
}
