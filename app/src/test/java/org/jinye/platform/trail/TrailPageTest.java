package org.jinye.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class TrailPageTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  @Autowired private Verifications verifications;
  private OwnCity city;
  private SignedIn administrator;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
    administrator = administrator();
    city.leader()
        .scope()
        .run(() ->
            database
                .sql("update organization.unit set name = '新名' where unit_code = :unit")
                .param("unit", city.eastCounty())
                .update());
  }

  @Test
  void showsWhatChangedFieldByField() throws Exception {
    Document page = page("/trail?table=organization.unit&key=" + city.eastCounty());
    assertThat(page.select("tbody tr")).hasSize(2);
    assertThat(page.select("tbody tr:first-child").text())
        .contains(city.leader().name(), "单位", "修改", "名称", "东县" + city.code() + " → 新名");
  }

  @Test
  void narrowsByDataRecordPersonAndDay() throws Exception {
    assertThat(rows("/trail?actor=" + city.leader().name())).isEqualTo(1);
    assertThat(rows("/trail?table=organization.unit")).isEqualTo(4);
    assertThat(rows("/trail?table=no.such")).isZero();
    assertThat(rows("/trail?table=organization.unit&from=2999-01-01")).isZero();
    assertThat(rows("/trail?table=organization.unit&to=nonsense")).isEqualTo(4);
    assertThat(rows("/trail?key=%27")).isZero();
  }

  @Test
  void showsOwnUnitsOnly() throws Exception {
    OwnCity other = OwnCity.found(organization);
    assertThat(rows("/trail?key=" + other.eastCounty())).isZero();
    assertThat(text("/trail")).doesNotContain(other.code());
  }

  @Test
  void exportsWhatTheListShows() throws Exception {
    byte[] xlsx =
        browser
            .perform(get("/trail/export.xlsx?table=organization.unit").with(user(administrator)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(workbook.getFirstSheet().read()).hasSize(4 + 1);
    }
  }

  @Test
  void isForAdministratorsOnly() throws Exception {
    for (String path : new String[] {"/trail", "/trail/export.xlsx", "/trail/verification"}) {
      browser.perform(get(path).with(user(city.leader()))).andExpect(status().isForbidden());
    }
    browser
        .perform(post("/trail/verification").with(csrf()).with(user(city.leader())))
        .andExpect(status().isForbidden());
  }

  @Test
  void verifiesOnRequestAndTellsTheOutcome() throws Exception {
    browser
        .perform(post("/trail/verification").with(csrf()).with(user(administrator)))
        .andExpect(redirectedUrl("/trail"));
    Document running = page("/trail/verification");
    assertThat(running.select("[hx-get]")).hasSize(1);
    assertThat(running.text()).contains("正在核验");
    long id = verifications.last().orElseThrow().id();
    assertThat(administrator.scope().get(verifications::ask)).as("one at a time").isEqualTo(id);
    verifications.carryOut(id);
    verifications.giveUp(id);
    Document ended = page("/trail/verification");
    assertThat(ended.select("[hx-get]")).isEmpty();
    assertThat(ended.text()).contains("全部完好", administrator.name());
  }

  @Test
  void tellsWhenAVerificationCouldNotBeCarriedOut() throws Exception {
    long id = administrator.scope().get(verifications::ask);
    verifications.giveUp(id);
    assertThat(page("/trail/verification").text()).contains("核验没有完成");
    assertThat(administrator.scope().get(verifications::ask)).isGreaterThan(id);
    verifications.giveUp(id + 1);
  }

  private int rows(String path) throws Exception {
    return page(path).select("tbody tr").size();
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(text(path));
  }

  private String text(String path) throws Exception {
    return browser
        .perform(get(path).with(user(administrator)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private SignedIn administrator() {
    String name = "guan" + city.code();
    return Scope.system("test")
        .get(() -> {
          organization.ensureAccount(
              new NewAccount(name, OwnCity.PASSWORD, "管理员", Role.ADMINISTRATOR, city.code()));
          return organization.findAccount(name).orElseThrow();
        });
  }
}
