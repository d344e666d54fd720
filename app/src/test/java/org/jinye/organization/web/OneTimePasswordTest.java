package org.jinye.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.testing.Browsing.target;

import java.util.List;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.organization.internal.onetime.CurrentCode;
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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class OneTimePasswordTest {

  private static final String STEP = "/sign-in-code";

  @Autowired private MockMvc server;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  @Autowired private ApplicationContext application;
  private OwnCity city;
  private SignedIn person;
  private Browsing window;
  private List<String> recovery;

  @BeforeEach
  void switchOn() throws Exception {
    city = OwnCity.found(organization);
    person = city.leader();
    window = browsing();
    window.signIn(person.getUsername(), OwnCity.PASSWORD);
    Document setup = document(window.open("/one-time-password"));
    assertThat(setup.select("img.qr").attr("src")).startsWith("data:image/svg+xml;base64,");
    assertThat(setup.select("#key").text()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    Document codes =
        document(
            window.post(
                "/one-time-password/confirm", "code", CurrentCode.of(person, -1, application)));
    recovery = codes.select("#recovery code").eachText();
    assertThat(recovery).hasSize(10);
  }

  @Test
  void opensNothingBeforeTheCode() throws Exception {
    Browsing other = halfway();
    assertThat(target(other.open("/warnings"))).endsWith(STEP);
    assertThat(target(other.open("/password"))).as("another step").endsWith(STEP);
    assertThat(target(other.open("/one-time-password"))).as("its own setup").endsWith(STEP);
    assertThat(target(other.post("/one-time-password/off", "code", "1"))).endsWith(STEP);
    assertThat(target(other.post(STEP, "code", code(0)))).isEqualTo("/");
    assertThat(other.open("/warnings").getStatus()).isEqualTo(200);
  }

  @Test
  void takesACodeOnce() throws Exception {
    String code = code(0);
    assertThat(target(halfway().post(STEP, "code", code))).isEqualTo("/");
    MockHttpServletResponse again = halfway().post(STEP, "code", code);
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(document(again).text()).contains("已经用过");
    assertThat(target(halfway().post(STEP, "code", code(1)))).as("the next one").isEqualTo("/");
    assertThat(halfway().post(STEP, "code", code(0)).getStatus()).as("an older one").isEqualTo(422);
  }

  @Test
  void takesNoCodeOfAnotherTimeOrPerson() throws Exception {
    assertThat(halfway().post(STEP, "code", code(5)).getStatus()).isEqualTo(422);
    assertThat(halfway().post(STEP, "code", "").getStatus()).isEqualTo(422);
  }

  @Test
  void takesEachRecoveryCodeOnce() throws Exception {
    assertThat(target(halfway().post(STEP, "code", recovery.getFirst()))).isEqualTo("/");
    assertThat(halfway().post(STEP, "code", recovery.getFirst()).getStatus()).isEqualTo(422);
    assertThat(document(window.open("/one-time-password")).text()).contains("9 个", "用掉一个备用码");
  }

  @Test
  void keepsNeitherSecretNorRecoveryCodesReadable() throws Exception {
    String kept =
        Scope.system("test")
            .get(() ->
                database
                    .sql(
                        """
                        select (select string_agg(code_index, ' ') from organization.recovery_code
                                where account_id = :id) || ' ' ||
                               (select encode(secret_sealed, 'escape') from organization.one_time_password
                                where account_id = :id)
                        """)
                    .param("id", person.accountId())
                    .query(String.class)
                    .single());
    assertThat(recovery).noneMatch(kept::contains);
    assertThat(kept).hasSizeGreaterThan(300);
  }

  @Test
  void countsWrongCodesLikeWrongPasswords() throws Exception {
    Browsing other = halfway();
    for (int failure = 0; failure < 5; failure++) {
      assertThat(other.post(STEP, "code", "000000").getStatus()).isEqualTo(422);
      // the right password between them ends nothing
      assertThat(target(other.open("/warnings"))).endsWith(STEP);
    }
    assertThat(document(other.post(STEP, "code", code(0))).text()).contains("秒后再试");
    assertThat(browsing().signIn(person.getUsername(), OwnCity.PASSWORD))
        .startsWith("/login?wait=");
    assertThat(ways()).contains("CODE FAILED", "CODE REFUSED", "PASSWORD HALFWAY");
  }

  @Test
  void aRightPasswordDoesNotEndTheCountOfWrongCodes() throws Exception {
    for (int failure = 0; failure < 4; failure++) {
      halfway().post(STEP, "code", "000000");
    }
    halfway().post(STEP, "code", "000000");
    assertThat(browsing().signIn(person.getUsername(), OwnCity.PASSWORD))
        .startsWith("/login?wait=");
  }

  @Test
  void recordsBothSteps() throws Exception {
    halfway().post(STEP, "code", code(0));
    assertThat(ways()).endsWith("PASSWORD HALFWAY", "CODE SUCCEEDED");
  }

  @Test
  void switchesOffWithACodeOnly() throws Exception {
    assertThat(window.post("/one-time-password/off", "code", "000000").getStatus()).isEqualTo(422);
    assertThat(target(window.post("/one-time-password/off", "code", code(0))))
        .isEqualTo("/one-time-password");
    assertThat(browsing().signIn(person.getUsername(), OwnCity.PASSWORD)).isEqualTo("/");
  }

  @Test
  void changesTheRecoveryCodes() throws Exception {
    List<String> fresh =
        document(window.post("/one-time-password/recovery-codes", "code", code(0)))
            .select("#recovery code")
            .eachText();
    assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(recovery);
    assertThat(halfway().post(STEP, "code", recovery.getFirst()).getStatus()).isEqualTo(422);
    assertThat(target(halfway().post(STEP, "code", fresh.getFirst()))).isEqualTo("/");
  }

  @Test
  void anAdministratorResetsItWithAReason() throws Exception {
    Browsing administrator = administrator();
    String path = "/accounts/" + person.accountId() + "/access";
    assertThat(document(administrator.open(path)).text()).contains("已启用");
    assertThat(administrator.post(path + "/one-time-password", "reason", " ").getStatus())
        .isEqualTo(422);
    assertThat(target(halfway().open("/warnings"))).as("still on").endsWith(STEP);
    administrator.post(path + "/one-time-password", "reason", "手机丢失，已当面核对身份");
    assertThat(document(administrator.open(path)).text()).contains("管理员重置", "已当面核对身份");
    assertThat(target(window.open("/warnings"))).as("his sessions").endsWith("/login");
    assertThat(browsing().signIn(person.getUsername(), OwnCity.PASSWORD)).isEqualTo("/");
  }

  @Test
  void nobodyElseResetsIt() throws Exception {
    String path = "/accounts/" + person.accountId() + "/access/one-time-password";
    Browsing colleague = browsing();
    colleague.signIn(city.citySupervisor().getUsername(), OwnCity.PASSWORD);
    assertThat(colleague.post(path, "reason", "x").getStatus()).isEqualTo(403);
    city = OwnCity.found(organization);
    assertThat(administrator().post(path, "reason", "x").getStatus()).isEqualTo(404);
  }

  private Browsing administrator() throws Exception {
    String name = "guan" + city.code();
    var account =
        new NewAccount(
            name, OwnCity.PASSWORD, "管理员" + city.code(), Role.ADMINISTRATOR, city.code());
    Scope.system("test").run(() -> organization.ensureAccount(account));
    Browsing administrator = browsing();
    administrator.signIn(name, OwnCity.PASSWORD);
    return administrator;
  }

  private Browsing browsing() {
    return new Browsing(server, "address of " + person.getUsername());
  }

  private Browsing halfway() throws Exception {
    Browsing other = browsing();
    other.signIn(person.getUsername(), OwnCity.PASSWORD);
    return other;
  }

  private String code(int later) {
    return CurrentCode.of(person, later, application);
  }

  private List<String> ways() {
    return Scope.system("test")
        .get(() ->
            database
                .sql(
                    """
                    select way || ' ' || outcome from organization.sign_in_attempt
                    where username = :username order by id
                    """)
                .param("username", person.getUsername())
                .query(String.class)
                .list());
  }

  private static Document document(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }
}
