package org.jinye.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.testing.Browsing.target;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.Browsing;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class AccountsPageTest {

  @Autowired private MockMvc server;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  private OwnCity city;
  private SignedIn administrator;
  private Browsing browsing;

  @BeforeEach
  void signIn() throws Exception {
    city = OwnCity.found(organization);
    administrator = administrator("guan" + city.code());
    browsing = new Browsing(server);
    browsing.signIn(administrator.getUsername(), OwnCity.PASSWORD);
  }

  @Test
  void listsAndExportsTheAccountsOfTheOwnUnits() throws Exception {
    assertThat(page("/accounts").select("tbody tr")).hasSize(5);
    assertThat(page("/accounts?role=LEADER").select("tbody tr")).hasSize(1);
    assertThat(page("/accounts?q=内管&state=enabled").select("tbody tr")).hasSize(3);
    assertThat(page("/accounts?state=locked").select("tbody tr")).isEmpty();
    assertThat(page("/accounts?q=" + administrator.getUsername()).select("tbody tr").text())
        .doesNotContain("从未登录");
    byte[] xlsx = browsing.open("/accounts/export.xlsx").getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(workbook.getFirstSheet().read()).hasSize(5 + 1);
    }
  }

  @Test
  void makesAnAccountWhosePasswordMustBeChanged() throws Exception {
    MockHttpServletResponse made = make("xin" + city.code(), city.eastCounty());
    String password = password(made);
    Browsing newcomer = new Browsing(server);
    newcomer.signIn("xin" + city.code(), password);
    assertThat(target(newcomer.open("/warnings"))).isEqualTo("/password");
    assertThat(page("/accounts?q=xin" + city.code()).select("tbody tr").text())
        .contains("新来的", "内管员", "待改密码");
    assertThat(trail("xin" + city.code())).isEqualTo("insert by 管理员");
  }

  @Test
  void saysWhatIsWrongWithANewAccount() throws Exception {
    assertThat(words(make("X!", city.code()))).contains("小写字母");
    assertThat(words(make(city.leader().getUsername(), city.code()))).contains("已经有人用了");
    assertThat(words(browsing.post("/accounts", "username", "abc" + city.code())))
        .contains("请填写姓名", "请选择岗位");
  }

  @Test
  void givesNoUnitBeyondTheOwn() throws Exception {
    OwnCity other = OwnCity.found(organization);
    String name = "fern" + city.code();
    assertThat(words(make(name, other.code()))).contains("管辖范围内");
    assertThat(words(make(name, ""))).contains("管辖范围内");
    assertThat(words(make(name, city.code() + "99"))).contains("管辖范围内");
    assertThat(words(change(city.leader(), "LEADER", ""))).contains("管辖范围内");
    long strange = other.leader().accountId();
    for (String act : new String[] {"", "/lock", "/reset", "/release", "/end-sessions"}) {
      assertThat(browsing.post("/accounts/" + strange + act, "version", "0").getStatus())
          .as(act)
          .isEqualTo(404);
    }
  }

  @Test
  void endsTheSessionsWhenTheRoleChanges() throws Exception {
    Browsing leader = signedIn(city.leader());
    assertThat(target(change(city.leader(), "SUPERVISOR", city.eastCounty())))
        .endsWith("/accounts/" + city.leader().accountId());
    assertThat(target(leader.open("/warnings"))).endsWith("/login");
    assertThat(words(change(city.leader(), "LEADER", city.code()))).contains("刚才有别人改过");
  }

  @Test
  void locksAndUnlocks() throws Exception {
    Browsing leader = signedIn(city.leader());
    act(city.leader(), "lock");
    assertThat(target(leader.open("/warnings"))).endsWith("/login");
    assertThat(leader.signIn(city.leader().getUsername(), OwnCity.PASSWORD))
        .isEqualTo("/login?error");
    act(city.leader(), "unlock");
    assertThat(leader.signIn(city.leader().getUsername(), OwnCity.PASSWORD))
        .isNotEqualTo("/login?error");
  }

  @Test
  void resetsAPasswordAndEndsThePause() throws Exception {
    Browsing leader = signedIn(city.leader());
    String name = city.leader().getUsername();
    for (int failure = 0; failure < 5; failure++) {
      new Browsing(server).signIn(name, "wrong");
    }
    String password = password(act(city.leader(), "reset"));
    assertThat(target(leader.open("/warnings"))).endsWith("/login");
    assertThat(leader.signIn(name, OwnCity.PASSWORD)).isEqualTo("/login?error");
    leader.signIn(name, password);
    assertThat(target(leader.open("/warnings"))).isEqualTo("/password");
  }

  @Test
  void endsAPauseAndSessionsOnRequest() throws Exception {
    Browsing leader = signedIn(city.leader());
    for (int failure = 0; failure < 5; failure++) {
      new Browsing(server).signIn(city.leader().getUsername(), "wrong");
    }
    act(city.leader(), "release");
    signedIn(city.leader());
    act(city.leader(), "end-sessions");
    assertThat(target(leader.open("/warnings"))).endsWith("/login");
  }

  @Test
  void takesNothingFromTheAdministratorWhoActs() throws Exception {
    assertThat(act(administrator, "lock").getStatus()).isEqualTo(422);
    assertThat(act(administrator, "reset").getStatus()).isEqualTo(422);
    assertThat(words(change(administrator, "LEADER", city.code()))).contains("不能改自己的岗位");
    SignedIn second = administrator("fu" + city.code());
    act(second, "lock");
    server
        .perform(
            post("/accounts/" + administrator.accountId() + "/lock")
                .with(csrf())
                .with(user(second)))
        .andExpect(status().isForbidden());
    assertThat(browsing.open("/accounts").getStatus()).isEqualTo(200);
  }

  @Test
  void isForAdministratorsOnly() throws Exception {
    server.perform(get("/accounts").with(user(city.leader()))).andExpect(status().isForbidden());
    server
        .perform(get("/accounts/new").with(user(city.citySupervisor())))
        .andExpect(status().isForbidden());
  }

  private SignedIn administrator(String username) {
    return Scope.system("test")
        .get(() -> {
          organization.ensureAccount(
              new NewAccount(username, OwnCity.PASSWORD, "管理员", Role.ADMINISTRATOR, city.code()));
          return organization.findAccount(username).orElseThrow();
        });
  }

  private Browsing signedIn(SignedIn account) throws Exception {
    Browsing window = new Browsing(server);
    window.signIn(account.getUsername(), OwnCity.PASSWORD);
    assertThat(window.open("/warnings").getStatus()).isEqualTo(200);
    return window;
  }

  private MockHttpServletResponse make(String username, String unit) throws Exception {
    return browsing.post(
        "/accounts", "username", username, "name", "新来的", "role", "SUPERVISOR", "unit", unit);
  }

  private MockHttpServletResponse change(SignedIn account, String role, String unit)
      throws Exception {
    return browsing.post(
        "/accounts/" + account.accountId(),
        "version",
        "0",
        "name",
        account.name(),
        "role",
        role,
        "unit",
        unit);
  }

  private MockHttpServletResponse act(SignedIn account, String act) throws Exception {
    return browsing.post("/accounts/" + account.accountId() + "/" + act);
  }

  private Document page(String path) throws Exception {
    MockHttpServletResponse answer = browsing.open(path);
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private static String password(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString()).select("#given").text();
  }

  private static String words(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString()).select(".invalid-feedback, .alert").text();
  }

  private String trail(String username) {
    return Scope.system("test")
        .get(() ->
            database
                .sql(
                    """
                    select operation || ' by ' || actor from platform.trail
                    where table_name = 'organization.account' and new_row ->> 'username' = :username
                    order by id desc limit 1
                    """)
                .param("username", username)
                .query(String.class)
                .single());
  }
}
