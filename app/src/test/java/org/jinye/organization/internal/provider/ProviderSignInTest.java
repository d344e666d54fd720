package org.jinye.organization.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.testing.OwnCity;
import org.jinye.testing.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole way through a real provider, as a browser goes it. */
@ServerTest
class ProviderSignInTest {

  private static final String BUTTON = "/oauth2/authorization/jinye";
  private static final String CALLBACK = "/login/oauth2/code/jinye?";
  private static final ConfigurableApplicationContext PROVIDER = ProviderServer.start();

  @LocalServerPort private int port;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  @Autowired private Provider provider;
  private OwnCity city;
  private Walker walker;

  @DynamicPropertySource
  static void configure(DynamicPropertyRegistry properties) {
    properties.add("jinye.oidc.issuer", ProviderSignInTest::issuer);
    properties.add("jinye.oidc.client-id", () -> ProviderServer.CLIENT);
    properties.add("jinye.oidc.client-secret", () -> ProviderServer.SECRET);
  }

  private static String issuer() {
    return "http://localhost:" + PROVIDER.getEnvironment().getRequiredProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
    walker = new Walker("http://127.0.0.1:" + port);
  }

  @AfterEach
  void honestAgain() {
    ProviderServer.nonce = "";
  }

  @Test
  void letsInWhomTheProviderSends() throws Exception {
    assertThat(walker.open("/login").page().select("a[href=" + BUTTON + "]").text())
        .isEqualTo("统一认证登录");
    walker.open("/sessions");
    signInAtTheProvider(city.leader().getUsername());
    assertThat(walker.at()).as("the page that was asked for").startsWith("/sessions");
    assertThat(walker.page().text()).contains("本次登录", city.leader().name());
    assertThat(attempts(city.leader().getUsername())).containsExactly("PROVIDER SUCCEEDED");
  }

  @Test
  void makesNoAccountForAStranger() throws Exception {
    String stranger = "stranger" + city.code();
    signInAtTheProvider(stranger);
    assertThat(walker.at()).startsWith("/login?provider=NO_ACCOUNT");
    assertThat(walker.page().select("[role=alert]").text()).contains("没有对应的账号");
    assertThat(walker.open("/warnings").at()).startsWith("/login");
    assertThat(Scope.system("test").get(() -> organization.findAccount(stranger))).isEmpty();
    assertThat(attempts(stranger)).containsExactly("PROVIDER FAILED");
  }

  @Test
  void keepsALockedAccountOut() throws Exception {
    String name = city.leader().getUsername();
    Scope.system("test")
        .run(() ->
            database
                .sql("update organization.account set enabled = false where username = :name")
                .param("name", name)
                .update());
    signInAtTheProvider(name);
    assertThat(walker.at()).startsWith("/login?provider=LOCKED");
    assertThat(walker.page().select("[role=alert]").text()).contains("已停用");
    assertThat(walker.open("/warnings").at()).startsWith("/login");
  }

  @Test
  void takesNoAnswerToAQuestionThatItDidNotAsk() throws Exception {
    walker.open(BUTTON);
    walker.send(
        "form",
        CALLBACK,
        "username",
        city.leader().getUsername(),
        "password",
        ProviderServer.PASSWORD);
    String answer = walker.at();
    assertThat(answer).contains("code=", "state=");
    walker.open(answer.replaceAll("state=[^&]*", "state=tampered"));
    assertThat(walker.at()).startsWith("/login?provider=REFUSED");
    assertThat(new Walker("http://127.0.0.1:" + port).open(answer).at())
        .as("in somebody else's browser")
        .startsWith("/login?provider=REFUSED");
    assertThat(walker.open("/warnings").at()).startsWith("/login");
  }

  @Test
  void takesNoTokenOfAnotherSignIn() throws Exception {
    ProviderServer.nonce = "of another sign-in";
    signInAtTheProvider(city.leader().getUsername());
    assertThat(walker.at()).startsWith("/login?provider=REFUSED");
    assertThat(walker.page().select("[role=alert]").text()).contains("没有通过");
    assertThat(walker.open("/warnings").at()).startsWith("/login");
    assertThat(attempts(city.leader().getUsername())).isEmpty();
  }

  @Test
  void saysWhenTheProviderIsDownAndTakesThePassword() throws Exception {
    var gone =
        new Provider(
            new ProviderSettings(
                "http://127.0.0.1:1",
                "a",
                "b",
                "preferred_username",
                "",
                List.of("openid"),
                java.time.Duration.ofSeconds(2)));
    assertThat(gone.isThere()).isFalse();
    assertThat(walker.open("/login?provider=DOWN").page().select("[role=alert]").text())
        .contains("连不上", "用户名和密码");
    walker.send(
        "form[action=/login]",
        "nowhere",
        "username",
        city.leader().getUsername(),
        "password",
        OwnCity.PASSWORD);
    assertThat(walker.page().text()).contains(city.leader().name());
    assertThat(provider.isThere()).isTrue();
  }

  @Test
  void believesNoProviderThatCallsItselfOtherwise() {
    var other =
        new ProviderSettings(
            issuer() + "/",
            "a",
            "b",
            "preferred_username",
            "",
            List.of("openid"),
            java.time.Duration.ofSeconds(2));
    assertThat(new Provider(other).isThere()).isFalse();
  }

  @Test
  void signsOutAtTheProviderToo() throws Exception {
    walker.open("/sessions");
    signInAtTheProvider(city.leader().getUsername());
    walker.send("form[action=/logout]", "/connect/logout");
    assertThat(walker.at()).startsWith(issuer() + "/connect/logout").contains("id_token_hint=");
    assertThat(walker.open("http://127.0.0.1:" + port + "/warnings").at()).startsWith("/login");
  }

  @Test
  void whoCameByPasswordSignsOutHere() throws Exception {
    walker.open("/login");
    walker.send(
        "form[action=/login]",
        "nowhere",
        "username",
        city.leader().getUsername(),
        "password",
        OwnCity.PASSWORD);
    walker.send("form[action=/logout]", "nowhere");
    assertThat(walker.at()).startsWith("/login?goodbye");
  }

  private void signInAtTheProvider(String username) throws Exception {
    walker.open("http://127.0.0.1:" + port + BUTTON);
    walker.send("form", "nowhere", "username", username, "password", ProviderServer.PASSWORD);
  }

  private List<String> attempts(String username) {
    return Scope.system("test")
        .get(() ->
            database
                .sql(
                    """
                    select way || ' ' || outcome from organization.sign_in_attempt
                    where username = :username order by id
                    """)
                .param("username", username)
                .query(String.class)
                .list());
  }
}
