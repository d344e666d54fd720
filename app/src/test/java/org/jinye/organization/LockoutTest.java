package org.jinye.organization;

import static java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jinye.platform.access.Scope;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class LockoutTest {

  private static final String WRONG = "/login?error";
  private static final String IN = "/";

  @Autowired private Organization organization;
  @Autowired private MockMvc browser;
  @Autowired private JdbcClient database;
  private OwnCity city;
  private String name;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
    name = city.leader().getUsername();
  }

  @Test
  void looksAtNoPasswordWhileThePauseRuns() throws Exception {
    failFiveTimes(name);
    assertThat(attempt(name, OwnCity.PASSWORD)).startsWith("/login?wait=");
    assertThat(outcomes(name)).containsOnlyOnce("REFUSED ACCOUNT_PAUSED").hasSize(6);
  }

  @Test
  void treatsAnUnknownNameLikeAKnownOne() throws Exception {
    String nobody = "nobody" + city.code();
    failFiveTimes(nobody);
    assertThat(attempt(nobody, "wrong")).matches("/login\\?wait=(29|30)");
    assertThat(outcomes(nobody)).contains("FAILED UNKNOWN_ACCOUNT", "REFUSED ACCOUNT_PAUSED");
  }

  @Test
  void letsInAgainAfterThePause() throws Exception {
    for (int failure = 0; failure < 5; failure++) {
      recordFailureBeforeThePause(name, "198.51.100.7");
    }
    assertThat(attempt(name, OwnCity.PASSWORD)).isEqualTo(IN);
  }

  @Test
  void startsAnewAfterASuccess() throws Exception {
    for (int failure = 0; failure < 4; failure++) {
      assertThat(attempt(name, "wrong")).isEqualTo(WRONG);
    }
    assertThat(attempt(name, OwnCity.PASSWORD)).isEqualTo(IN);
    failFiveTimes(name);
  }

  @Test
  void doesNotPauseTheRightPasswordHoweverOften() throws Exception {
    for (int visit = 0; visit < 12; visit++) {
      assertThat(attempt(name, OwnCity.PASSWORD)).isEqualTo(IN);
    }
  }

  @Test
  void pausesAnAddressThatTriesManyNames() throws Exception {
    for (int failure = 0; failure < 30; failure++) {
      recordFailureBeforeThePause("guess" + failure, address());
    }
    assertThat(attempt("guess", "wrong")).isEqualTo(WRONG);
    assertThat(attempt(name, OwnCity.PASSWORD)).startsWith("/login?wait=");
    assertThat(outcomes(name)).containsExactly("REFUSED ADDRESS_PAUSED");
  }

  @Test
  void countsAttemptsThatComeTogether() throws Exception {
    List<Callable<String>> together = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      together.add(() -> attempt(name, "wrong"));
    }
    try (var threads = newVirtualThreadPerTaskExecutor()) {
      for (Future<String> answer : threads.invokeAll(together)) {
        answer.get();
      }
    }
    assertThat(outcomes(name)).filteredOn("FAILED WRONG_PASSWORD"::equals).hasSize(5);
  }

  @Test
  void whatAClockFarAheadHasWrittenNeitherShutsOutNorOpensTheWay() throws Exception {

    for (int failure = 0; failure < 6; failure++) {
      record("1 year", name, address(), "FAILED");
    }
    assertThat(attempt(name, OwnCity.PASSWORD)).isEqualTo(IN);

    String other = city.countySupervisor().getUsername();
    record("1 year", other, address(), "SUCCEEDED");
    failFiveTimes(other);
    assertThat(attempt(other, OwnCity.PASSWORD)).startsWith("/login?wait=");
  }

  @Test
  void saysWhenToTryAgain() throws Exception {
    String page =
        browser
            .perform(get("/login").param("wait", "90"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(page).select("[role=alert]").text()).contains("请在 2 分钟后");
  }

  private void failFiveTimes(String username) throws Exception {
    for (int failure = 0; failure < 5; failure++) {
      assertThat(attempt(username, "wrong")).isEqualTo(WRONG);
    }
  }

  private String attempt(String username, String password) throws Exception {
    String target =
        browser
            .perform(
                post("/login")
                    .with(csrf())
                    .with(request -> {
                      request.setRemoteAddr(address());
                      return request;
                    })
                    .param("username", username)
                    .param("password", password))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return target == null ? "" : target;
  }

  private String address() {
    return "address of " + city.code();
  }

  private void recordFailureBeforeThePause(String username, String address) {
    record("-16 minutes", username, address, "FAILED");
  }

  /**
   * @param when from now on
   */
  private void record(String when, String username, String address, String outcome) {
    Scope.system("test")
        .run(() ->
            database
                .sql(
                    """
                    insert into organization.sign_in_attempt
                      (at, username, unit_code, address, outcome, reason)
                    values (now() + cast(:when as interval), :username, '', :address, :outcome,
                      case :outcome when 'FAILED' then 'WRONG_PASSWORD' else '' end)
                    """)
                .param("when", when)
                .param("username", username)
                .param("address", address)
                .param("outcome", outcome)
                .update());
  }

  private List<String> outcomes(String username) {
    return Scope.system("test")
        .get(() ->
            database
                .sql(
                    """
                    select trim(outcome || ' ' || reason) from organization.sign_in_attempt
                    where username = :username order by id
                    """)
                .param("username", username)
                .query(String.class)
                .list());
  }
}
