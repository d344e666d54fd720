package org.jinye.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
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

/** Units, posts, people and absences as an administrator keeps them on the pages. */
@ModuleTest
class OrganizationPagesTest {

  private static final String IDENTITY = "11010519491231002X";

  @Autowired private MockMvc server;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  private OwnCity city;
  private SignedIn administrator;
  private String today;

  @BeforeEach
  void signIn() {
    city = OwnCity.found(organization);
    String name = "guan" + city.code();
    administrator =
        Scope.system("test")
            .get(() -> {
              organization.ensureAccount(
                  new NewAccount(name, OwnCity.PASSWORD, "管理员", Role.ADMINISTRATOR, city.code()));
              return organization.findAccount(name).orElseThrow();
            });
    today = LocalDate.now(clock).toString();
  }

  @Test
  void buildsAStationWithPostAndPeopleAndGivesTheRole() throws Exception {
    String station = station();
    send("/units/" + station + "/posts", "title", "市管岗", "kind", "MARKET_INSPECTOR", "from", today);
    String number = person(station, "张三丰");
    long post = id("select id from organization.post where unit_code = ?", station);
    String page = "/posts/" + post;
    sent(page + "/holdings", 302, "person", number, "place", "A", "from", today, "ground", "任命");
    assertThat(open("/units/" + station).select("[data-label='A 岗']").text()).isEqualTo("张三丰");
    assertThat(open("/people?q=zsf").select("tbody tr").text()).contains("张三丰", "市管岗");
    long id = id("select id from organization.person where staff_number = ?", number);
    sent(
        "/people/" + id + "/link",
        302,
        "username",
        city.countySupervisor().getUsername(),
        "reason",
        "入职");
    assertThat(account(city.countySupervisor()).roles()).containsExactly(Role.INSPECTOR);
    assertThat(account(city.countySupervisor()).unitCode()).isEqualTo(station);
    assertThat(open("/units/" + station + "?on=2001-01-01").text()).contains("那一天没有岗位");
  }

  @Test
  void nobodyTakesAPostWithoutANumber() throws Exception {
    String station = station();
    send("/units/" + station + "/posts", "title", "市管岗", "kind", "MARKET_INSPECTOR", "from", today);
    person(station, "张三丰");
    long post = id("select id from organization.post where unit_code = ?", station);

    sent(
        "/posts/" + post + "/holdings",
        422,
        "person",
        "",
        "place",
        "A",
        "from",
        today,
        "ground",
        "任命");
  }

  @Test
  void theAccountOfAPersonShowsThePostsAndTakesNoOtherRole() throws Exception {
    String station = station();
    send("/units/" + station + "/posts", "title", "市管岗", "kind", "MARKET_INSPECTOR", "from", today);
    String number = person(station, "张三丰");
    long post = id("select id from organization.post where unit_code = ?", station);
    sent(
        "/posts/" + post + "/holdings",
        302,
        "person",
        number,
        "place",
        "A",
        "from",
        today,
        "ground",
        "任命");
    long id = id("select id from organization.person where staff_number = ?", number);
    sent(
        "/people/" + id + "/link",
        302,
        "username",
        city.countySupervisor().getUsername(),
        "reason",
        "入职");
    String account = "/accounts/" + city.countySupervisor().accountId();
    Document page = open(account);
    assertThat(page.text()).contains("市管员", "权限来自本人现在的任职");
    assertThat(page.select("[name=role]")).isEmpty();
    String version = page.select("[name=version]").val();
    sent(
        account,
        302,
        "version",
        version,
        "name",
        "张三丰",
        "role",
        "ADMINISTRATOR",
        "unit",
        city.code());
    assertThat(account(city.countySupervisor()).roles()).containsExactly(Role.INSPECTOR);
    assertThat(account(city.countySupervisor()).unitCode()).isEqualTo(station);
    assertThat(open("/accounts?role=INSPECTOR").select("tbody tr").text()).contains("张三丰", "市管员");
    assertThat(open("/accounts?role=SUPERVISOR").select("tbody tr").text()).doesNotContain("张三丰");
  }

  @Test
  void tellsWhatIsWrongAtItsFieldAndKeepsWhatWasTyped() throws Exception {
    Document unit = refused("/units", "code", "88", "name", "别的省", "kind", "SQUAD", "from", "昨天");
    assertThat(unit.select("#e-code").text()).contains("不在您的管辖范围内");
    assertThat(unit.select("#e-kind").text()).contains("2、4、6 位代码的单位是专卖局");
    assertThat(unit.select("#e-from").text()).contains("启用日期");
    assertThat(unit.select("#f-name").val()).isEqualTo("别的省");
    Document person =
        refused(
            "/people",
            "staffNumber",
            "a b",
            "name",
            "",
            "identity",
            "110105194912310021",
            "telephone",
            "123",
            "unit",
            "88",
            "entered",
            "");
    for (String field : new String[] {"staffNumber", "name", "identity", "telephone", "unit"}) {
      assertThat(person.select("#e-" + field).text()).as(field).isNotEmpty();
    }
  }

  @Test
  void closesAUnitOnlyWhenNothingIsLeftInIt() throws Exception {
    String station = station();
    String path = "/units/" + station + "/close";
    person(station, "李四");
    assertThat(refused(path, "day", today, "reason", "撤并").text()).contains("还有人员");
    long id = id("select id from organization.person where unit_code = ?", station);
    sent("/people/" + id + "/leave", 302, "day", today, "reason", "退休");
    sent(path, 302, "day", today, "reason", "撤并");
    assertThat(open("/units?q=" + station + "&state=all").text()).contains("撤销");
    assertThat(
            Scope.system("test")
                .get(() ->
                    database
                        .sql(
                            "select why from platform.trail where table_name = 'organization.unit'"
                                + " and new_row ->> 'unit_code' = :code order by id desc limit 1")
                        .param("code", station)
                        .query(String.class)
                        .single()))
        .isEqualTo("撤并");
  }

  @Test
  void relievesTheHolderWhenAnotherTakesThePost() throws Exception {
    String station = station();
    send(
        "/units/" + station + "/posts",
        "title",
        "市管岗",
        "kind",
        "MARKET_INSPECTOR",
        "from",
        "2020-01-01");
    long post = id("select id from organization.post where unit_code = ?", station);
    String path = "/posts/" + post + "/holdings";
    String first = person(station, "甲");
    String second = person(station, "乙");
    sent(path, 302, "person", first, "place", "A", "from", "2025-01-01", "ground", "任命");
    assertThat(
            refused(path, "person", second, "place", "A", "from", today, "ground", "接任")
                .select("#e-from")
                .text())
        .contains("与甲的A 岗");
    sent(
        path, 302, "person", second, "place", "A", "from", today, "ground", "接任", "relieve", "yes");
    assertThat(open("/posts/" + post).select("section[aria-label=历任] tbody tr")).hasSize(2);
    assertThat(open("/units/" + station + "?on=2025-06-01").select("[data-label='A 岗']").text())
        .isEqualTo("甲");
  }

  @Test
  void sensitiveTextsAreMaskedAndStoredSealed() throws Exception {
    String number = "M" + city.code();
    sent(
        "/people",
        302,
        "staffNumber",
        number,
        "name",
        "王五",
        "identity",
        IDENTITY,
        "telephone",
        "13912345678",
        "unit",
        city.eastCounty(),
        "entered",
        "2020-01-01");
    long id = id("select id from organization.person where staff_number = ?", number);
    String page = open("/people/" + id).text();
    assertThat(page).contains("女", "1949").doesNotContain(IDENTITY, "13912345678");
    assertThat(open("/people?q=13912345678").select("tbody tr").text()).contains("王五");
    assertThat(
            Scope.system("test")
                .get(() ->
                    database
                        .sql(
                            "select encode(identity_sealed, 'escape') from organization.person where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single()))
        .doesNotContain(IDENTITY);
  }

  @Test
  void nobodyGivesHimselfAPost() throws Exception {
    String number = person(city.code(), "管理员本人");
    long id = id("select id from organization.person where staff_number = ?", number);
    assertThat(
            refused(
                    "/people/" + id + "/link",
                    "username",
                    administrator.getUsername(),
                    "reason",
                    "试")
                .text())
        .contains("不能关联自己的账号");
    Scope.system("test")
        .run(() ->
            database
                .sql("update organization.person set account_id = :account where id = :id")
                .param("account", administrator.accountId())
                .param("id", id)
                .update());
    assertThat(
            server
                .perform(get("/people").with(user(administrator)))
                .andReturn()
                .getResponse()
                .getStatus())
        .as("a person without a post has no role")
        .isEqualTo(403);
  }

  @Test
  void anotherCityIsNotFound() throws Exception {
    OwnCity other = OwnCity.found(organization);
    assertThat(status("/units/" + other.code(), administrator)).isEqualTo(404);
    assertThat(status("/units/" + city.code(), city.countySupervisor())).isEqualTo(404);
    assertThat(status("/units", city.countySupervisor())).isEqualTo(200);
    assertThat(status("/people", city.countySupervisor())).isEqualTo(403);
    assertThat(status("/people", city.leader())).isEqualTo(200);
    assertThat(status("/units/new", city.leader())).isEqualTo(403);
    assertThat(status("/organization", city.leader())).isEqualTo(403);
  }

  @Test
  void theFigureOfPeopleOpensThem() throws Exception {
    person(city.eastCounty(), "赵六");
    String url = "/people?unit=" + city.eastCounty();
    assertThat(open("/units").select("a[href='" + url + "']").text()).isEqualTo("1");
    assertThat(open(url).select("tbody tr")).hasSize(1);
  }

  @Test
  void exportsWhatTheListsShow() throws Exception {
    person(city.eastCounty(), "赵六");
    for (String path :
        new String[] {
          "/units",
          "/people",
          "/absences",
          "/organization",
          "/organization/template.xlsx",
          "/units/export.xlsx",
          "/people/export.xlsx",
          "/absences/export.xlsx",
          "/organization/export.xlsx"
        }) {
      assertThat(status(path, administrator)).as(path).isEqualTo(200);
    }
  }

  @Test
  void whoeverIsAwayHasASubstituteUntilHeIsBack() throws Exception {
    String first = person(city.eastCounty(), "甲");
    String second = person(city.eastCounty(), "乙");
    sent(
        "/absences",
        302,
        "person",
        first,
        "kind",
        "LEAVE",
        "from",
        today,
        "to",
        today,
        "standIn",
        second,
        "ground",
        "");
    Document list = open("/absences");
    assertThat(list.select("[data-label=代岗]").text()).isEqualTo("乙");
    assertThat(
            refused("/absences", "person", first, "kind", "SICK", "from", today, "to", today)
                .select("#e-from")
                .text())
        .contains("已经登记");
    long id =
        id(
            "select max(x.id) from organization.absence x join organization.person n on n.id = x.person_id where n.staff_number = ?",
            first);
    sent("/absences/" + id + "/end", 302);
    assertThat(open("/absences").select("[data-label=代岗]")).isEmpty();
  }

  private String station() throws Exception {
    String code = city.eastCounty() + "01";
    sent(
        "/units",
        302,
        "code",
        code,
        "name",
        "东门所",
        "kind",
        "STATION",
        "line",
        "MARKET",
        "from",
        "2020-01-01");
    return code;
  }

  private String person(String unit, String name) throws Exception {
    String number = "N" + city.code() + "-" + Math.abs(name.hashCode() % 10_000);
    sent(
        "/people", 302, "staffNumber", number, "name", name, "unit", unit, "entered", "2020-01-01");
    return number;
  }

  private SignedIn account(SignedIn account) {
    return Scope.system("test")
        .get(() -> organization.findAccount(account.accountId()).orElseThrow());
  }

  private long id(String sql, String key) {
    return Scope.system("test").get(() -> database.sql(sql).param(key).query(Long.class).single());
  }

  private int status(String path, SignedIn who) throws Exception {
    return server.perform(get(path).with(user(who))).andReturn().getResponse().getStatus();
  }

  private Document open(String path) throws Exception {
    MockHttpServletResponse answer =
        server.perform(get(path).with(user(administrator))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private void send(String path, String... fields) throws Exception {
    sent(path, 302, fields);
  }

  private Document refused(String path, String... fields) throws Exception {
    return sent(path, 422, fields);
  }

  private Document sent(String path, int expected, String... fields) throws Exception {
    var request = post(path).with(csrf()).with(user(administrator));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    MockHttpServletResponse answer = server.perform(request).andReturn().getResponse();
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(answer.getStatus())
        .as(path + ": " + page.select("[role=alert], .invalid-feedback").text())
        .isEqualTo(expected);
    return page;
  }
}
