package org.jinye.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class SignInsPageTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  private OwnCity city;
  private SignedIn administrator;

  @BeforeEach
  void foundCity() throws Exception {
    city = OwnCity.found(organization);
    administrator = administrator("guan" + city.code(), city.code());
    signIn(city.leader().getUsername(), OwnCity.PASSWORD);
    signIn(city.leader().getUsername(), "wrong");
    signIn(city.countySupervisor().getUsername(), OwnCity.PASSWORD);
    signIn("nobody" + city.code(), "wrong");
  }

  @Test
  void showsWhoWhenFromWhereAndWhy() throws Exception {
    Document page = page("/sign-ins?q=" + city.leader().getUsername());
    assertThat(page.select("tbody tr")).hasSize(2);
    assertThat(page.select("tbody tr:first-child").text())
        .contains(city.leader().name(), "127.0.0.1", "失败", "密码不对");
    assertThat(page("/sign-ins?outcome=FAILED").select("tbody tr")).hasSize(1);
    assertThat(page("/sign-ins?from=2999-01-01").select("tbody tr")).isEmpty();
    assertThat(page("/sign-ins?from=nonsense").select("tbody tr")).hasSize(3);
  }

  @Test
  void showsNamesThatNoAccountHasToTheWholeNationOnly() throws Exception {
    assertThat(page("/sign-ins?q=nobody").select("tbody tr")).isEmpty();
    SignedIn nation = administrator("quanguo" + city.code(), "");
    String all = text(get("/sign-ins?q=nobody" + city.code()), nation);
    assertThat(Jsoup.parse(all).select("tbody tr").text()).contains("没有这个账号");
  }

  @Test
  void exportsWhatTheListShows() throws Exception {
    byte[] xlsx =
        browser
            .perform(
                get(page("/sign-ins").select("a[href*=export]").attr("href"))
                    .with(user(administrator)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(workbook.getFirstSheet().read()).hasSize(3 + 1);
    }
  }

  @Test
  void isForAdministratorsOnly() throws Exception {
    browser.perform(get("/sign-ins").with(user(city.leader()))).andExpect(status().isForbidden());
    browser
        .perform(get("/sign-ins/export.xlsx").with(user(city.citySupervisor())))
        .andExpect(status().isForbidden());
  }

  @Test
  void cannotBeRewritten() {
    assertThatThrownBy(() ->
            Scope.system("test")
                .run(() ->
                    database.sql("update organization.sign_in_attempt set reason = ''").update()))
        .isInstanceOf(DataAccessException.class);
  }

  private SignedIn administrator(String username, String unit) {
    return Scope.system("test")
        .get(() -> {
          organization.ensureAccount(
              new NewAccount(username, OwnCity.PASSWORD, "管理员", Role.ADMINISTRATOR, unit));
          return organization.findAccount(username).orElseThrow();
        });
  }

  private void signIn(String username, String password) throws Exception {
    browser.perform(formLogin().user(username).password(password));
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(text(get(path), administrator));
  }

  private String text(
      org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request,
      SignedIn me)
      throws Exception {
    return browser
        .perform(request.with(user(me)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
