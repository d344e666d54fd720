package org.jinye.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jinye.evidence.Documents;
import org.jinye.evidence.NewDocument;
import org.jinye.evidence.Owner;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ModuleTest
class DocumentWordsPageTest {

  @Autowired private MockMvc browser;
  @Autowired private Documents documents;

  private final OwnCity city;
  private final SignedIn administrator;

  DocumentWordsPageTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
    String name = "dai" + city.code();
    this.administrator =
        Scope.system("test")
            .get(() -> {
              organization.ensureAccount(
                  new NewAccount(name, OwnCity.PASSWORD, "管理员", Role.ADMINISTRATOR, city.code()));
              return organization.findAccount(name).orElseThrow();
            });
  }

  @Test
  void theWordStandsInNumbersFromThenOn() throws Exception {
    assertThat(number(city.code())).startsWith("内管报〔").endsWith("第1号");
    set(city.code(), "", "试烟").andExpect(status().is3xxRedirection());
    set(city.eastCounty(), "", "东烟").andExpect(status().is3xxRedirection());
    set(city.eastCounty(), "monthly_report", "东烟月").andExpect(status().is3xxRedirection());
    assertThat(number(city.code())).startsWith("试烟内管报〔").endsWith("第2号");
    assertThat(number(city.eastCounty())).startsWith("东烟月〔").endsWith("第1号");
    assertThat(
            Jsoup.parse(body(browser.perform(get("/documents/words").with(user(administrator)))))
                .select("tbody tr"))
        .hasSize(3);
  }

  @Test
  void refusesWhatWouldMakeNumbersUnclearAndKeepsWhatWasTyped() throws Exception {
    set(city.code(), "", "试烟").andExpect(status().is3xxRedirection());
    assertThat(problem(set(city.eastCounty(), "", "试烟"))).contains("文号会分不清");
    assertThat(problem(set(city.code(), "", "试 〔烟〕"))).contains("1 到 20 个汉字");
    assertThat(problem(set(city.code(), "", ""))).contains("1 到 20 个汉字");
    assertThat(problem(set("99", "", "省烟"))).contains("本单位或下级单位");
    assertThat(problem(set(city.code(), "letter", "函烟"))).contains("没有这种文书");
    assertThat(body(set(city.code(), "", "试 烟"))).contains("value=\"试 烟\"");
  }

  @Test
  void isForAdministrators() throws Exception {
    browser
        .perform(get("/documents/words").with(user(city.leader())))
        .andExpect(status().isForbidden());
  }

  private ResultActions set(String unit, String kind, String word) throws Exception {
    return browser.perform(
        post("/documents/words")
            .param("unit", unit)
            .param("kind", kind)
            .param("word", word)
            .with(csrf())
            .with(user(administrator)));
  }

  private static String problem(ResultActions answer) throws Exception {
    answer.andExpect(status().isUnprocessableContent());
    return Jsoup.parse(body(answer)).select(".invalid-feedback").text();
  }

  private static String body(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString();
  }

  private String number(String unit) throws IOException {
    var owner = new Owner("test", UUID.randomUUID().toString());
    Scope.Entered entered = city.leader().scope().enter();
    try {
      return documents
          .make(new NewDocument(owner, unit, "monthly_report", "月报", Map.of()), "领导")
          .number();
    } finally {
      entered.leave();
    }
  }
}
