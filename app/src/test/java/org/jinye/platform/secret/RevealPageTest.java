package org.jinye.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class RevealPageTest {

  private static final String TELEPHONE = "13855512345";

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  @Autowired private TestField people;
  private OwnCity city;
  private long person;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
    person = Scope.system("test").get(() -> people.add(city.eastCounty(), TELEPHONE));
  }

  @Test
  void showsTheTextAfterAReasonAndRecordsIt() throws Exception {
    MockHttpServletResponse answer = ask(city.countySupervisor(), person, " 核实投诉 ");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString()).contains(TELEPHONE).doesNotContain("<html");
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    Document list = Jsoup.parse(administrator("/reveals"));
    assertThat(list.select("tbody tr")).hasSize(1);
    assertThat(list.select("tbody tr").text())
        .contains(city.countySupervisor().name(), "127.0.0.1", "试验人员 " + person + " 的电话", "核实投诉")
        .doesNotContain(TELEPHONE);
    assertThat(recordedRequest()).isEqualTo(answer.getHeader("X-Request-Id")).hasSize(16);
  }

  @Test
  void wantsAReason() throws Exception {
    for (String reason : new String[] {"", "  ", "查", "很".repeat(201)}) {
      MockHttpServletResponse answer = ask(city.countySupervisor(), person, reason);
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(answer.getContentAsString()).contains("原因").doesNotContain(TELEPHONE);
    }
    assertThat(Jsoup.parse(administrator("/reveals")).select("tbody tr")).isEmpty();
  }

  @Test
  void keepsTheReasonWhereThePageIsWhole() throws Exception {
    String reason = "很".repeat(201);
    String page =
        browser
            .perform(
                post("/reveal/{kind}/{id}", TestField.KIND, person)
                    .param("reason", reason)
                    .with(csrf())
                    .with(user(city.countySupervisor())))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(page).select("input[name=reason]").attr("value")).isEqualTo(reason);
  }

  @Test
  void isNotFoundBeyondTheAskersScopeAndNotRecorded() throws Exception {
    assertThat(ask(city.otherCounty(), person, "核实投诉").getStatus()).isEqualTo(404);
    assertThat(ask(city.countySupervisor(), 0, "核实投诉").getStatus()).isEqualTo(404);
    browser
        .perform(
            post("/reveal/no-such-kind/1")
                .param("reason", "核实投诉")
                .with(csrf())
                .with(user(city.countySupervisor())))
        .andExpect(status().isNotFound());
    assertThat(Jsoup.parse(administrator("/reveals")).select("tbody tr")).isEmpty();
  }

  @Test
  void narrowsAndExportsTheRecord() throws Exception {
    ask(city.countySupervisor(), person, "核实投诉");
    ask(city.leader(), person, "电话回访");
    assertThat(rows("/reveals?q=回访")).isEqualTo(1);
    assertThat(rows("/reveals?kind=" + TestField.KIND)).isEqualTo(2);
    assertThat(rows("/reveals?kind=other")).isZero();
    assertThat(rows("/reveals?from=2999-01-01")).isZero();
    assertThat(rows("/reveals?to=nonsense")).isEqualTo(2);
    byte[] xlsx =
        browser
            .perform(get("/reveals/export.xlsx").with(user(administrator())))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(workbook.getFirstSheet().read()).hasSize(2 + 1);
    }
  }

  @Test
  void recordIsForAdministratorsAndStays() throws Exception {
    browser.perform(get("/reveals").with(user(city.leader()))).andExpect(status().isForbidden());
    for (String sql :
        new String[] {
          "update platform.reveal set reason = 'x x'", "delete from platform.reveal",
        }) {
      assertThatThrownBy(() -> Scope.system("test").run(() -> database.sql(sql).update()))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void storesNothingInClearText() {
    String row =
        Scope.system("test")
            .get(() ->
                database
                    .sql(
                        """
                        select telephone_masked || encode(telephone_sealed, 'escape') || telephone_index
                        from test_secret.person where id = :id
                        """)
                    .param("id", person)
                    .query(String.class)
                    .single());
    assertThat(row).contains("138****2345").doesNotContain(TELEPHONE).doesNotContain("5551");
  }

  private MockHttpServletResponse ask(SignedIn me, long id, String reason) throws Exception {
    return browser
        .perform(
            post("/reveal/{kind}/{id}", TestField.KIND, id)
                .param("reason", reason)
                .header("HX-Request", "true")
                .with(csrf())
                .with(user(me)))
        .andReturn()
        .getResponse();
  }

  private int rows(String path) throws Exception {
    return Jsoup.parse(administrator(path)).select("tbody tr").size();
  }

  private String administrator(String path) throws Exception {
    return browser
        .perform(get(path).with(user(administrator())))
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

  private String recordedRequest() {
    return Scope.system("test")
        .get(() ->
            database
                .sql("select request_id from platform.reveal where subject = :id")
                .param("id", Long.toString(person))
                .query(String.class)
                .single());
  }
}
