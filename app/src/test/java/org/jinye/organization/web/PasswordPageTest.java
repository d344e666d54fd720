package org.jinye.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.testing.Browsing.target;

import org.jinye.organization.FirstPassword;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.testing.Browsing;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class PasswordPageTest {

  private static final String NEW = "Ganz-neu-2026";

  @Autowired private MockMvc server;
  @Autowired private Organization organization;
  private OwnCity city;
  private String name;
  private Browsing browsing;

  @BeforeEach
  void signIn() throws Exception {
    city = OwnCity.found(organization);
    name = city.leader().getUsername();
    browsing = new Browsing(server);
    assertThat(browsing.signIn(name, OwnCity.PASSWORD)).isEqualTo("/");
  }

  @Test
  void changesOnesOwnPasswordAndEndsTheOtherSessions() throws Exception {
    Browsing elsewhere = new Browsing(server);
    elsewhere.signIn(name, OwnCity.PASSWORD);
    assertThat(elsewhere.open("/warnings").getStatus()).isEqualTo(200);
    assertThat(target(change(OwnCity.PASSWORD, NEW, NEW))).isEqualTo("/");
    assertThat(browsing.open("/warnings").getStatus()).isEqualTo(200);
    assertThat(target(elsewhere.open("/warnings"))).endsWith("/login");
    assertThat(new Browsing(server).signIn(name, OwnCity.PASSWORD)).isEqualTo("/login?error");
    assertThat(new Browsing(server).signIn(name, NEW)).isEqualTo("/");
  }

  @Test
  void saysWhatIsWrongAtTheFields() throws Exception {
    assertThat(words(change("wrong", NEW, NEW))).contains("原密码不对");
    assertThat(words(change(OwnCity.PASSWORD, "short", "short"))).contains("至少要 12 个字符");
    assertThat(words(change(OwnCity.PASSWORD, NEW, "other"))).contains("两次输入的新密码不一样");
    assertThat(words(change(OwnCity.PASSWORD, OwnCity.PASSWORD + "X1", "X1"))).contains("不一样");
  }

  @Test
  void takesNoneOfTheLastFivePasswords() throws Exception {
    String before = OwnCity.PASSWORD;
    for (int turn = 1; turn <= 5; turn++) {
      assertThat(target(change(before, NEW + turn, NEW + turn))).isEqualTo("/");
      before = NEW + turn;
    }
    assertThat(words(change(before, NEW + 1, NEW + 1))).contains("最近 5 次用过");
    assertThat(target(change(before, NEW, NEW))).isEqualTo("/");
    assertThat(target(change(NEW, NEW + 1, NEW + 1))).as("the sixth last").isEqualTo("/");
  }

  @Test
  void guessingTheOldPasswordMeetsThePausesOfTheSignIn() throws Exception {
    for (int guess = 0; guess < 5; guess++) {
      change("wrong", NEW, NEW);
    }
    assertThat(words(change(OwnCity.PASSWORD, NEW, NEW))).contains("秒后再试");
  }

  @Test
  void letsNobodyInBeforeAGivenPasswordIsChanged() throws Exception {
    String newcomer = "xinren" + city.code();
    Scope.system("test")
        .run(() ->
            organization.ensureAccount(
                new NewAccount(
                    newcomer,
                    "given-by-another",
                    "新人",
                    Role.SUPERVISOR,
                    city.code(),
                    FirstPassword.TEMPORARY)));
    browsing = new Browsing(server);
    browsing.signIn(newcomer, "given-by-another");
    assertThat(target(browsing.open("/"))).isEqualTo("/password");
    assertThat(target(browsing.open("/warnings"))).isEqualTo("/password");
    assertThat(target(browsing.post("/imports"))).isEqualTo("/password");
    String page = browsing.open("/password").getContentAsString();
    assertThat(Jsoup.parse(page).select("h2").text()).isEqualTo("请先修改密码");
    assertThat(Jsoup.parse(page).select("nav a")).isEmpty();
    assertThat(target(change("given-by-another", NEW, NEW))).isEqualTo("/");
    assertThat(browsing.open("/warnings").getStatus()).isEqualTo(200);
    browsing = new Browsing(server);
    browsing.signIn(newcomer, NEW);
    assertThat(browsing.open("/warnings").getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse change(String current, String password, String again)
      throws Exception {
    return browsing.post("/password", "current", current, "password", password, "again", again);
  }

  private static String words(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString()).select(".invalid-feedback").text();
  }
}
