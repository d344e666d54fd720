package org.jinye.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.testing.SomeWarnings;
import org.jinye.warnings.WarningState;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class DeskPageTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  @Autowired private Rulebook rulebook;
  @Autowired private Clock clock;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void showsTheFirstStepsOfANewInstallation() throws Exception {
    Document page = desk(city.citySupervisor());
    assertThat(page.select(".first-steps li a").eachText()).containsExactly("导入数据", "发起评估", "办理预警");
    assertThat(page.text()).contains("没有待筛查的预警", "还没有预警");
    assertThat(page.select("[data-chart], .report-table#week")).isEmpty();
  }

  @Test
  void showsEachRoleWhatWaitsForIt() throws Exception {
    SomeWarnings warnings = new SomeWarnings(database, city, 1);
    Rule rule = rulebook.rules().getFirst();
    LocalDate longAgo = LocalDate.now(clock).minusDays(60);
    warnings.add(city.eastCounty(), rule, longAgo, WarningState.RAISED);
    warnings.add(city.eastCounty(), rule, longAgo, WarningState.ASSIGNED);
    warnings.add(city.westCounty(), rule, longAgo, WarningState.ASSIGNED);
    warnings.add(city.westCounty(), rule, longAgo, WarningState.HARMLESS);
    assertThat(figures(desk(city.citySupervisor())))
        .startsWith("待筛查 1 件", "县局退回 0 件 在待筛查之中", "县局待核查 2 件", "已超期 3 件 筛查 1，核查 2");
    assertThat(figures(desk(city.countySupervisor())))
        .startsWith("待核查 1 件", "已超期 1 件 核查", "即将到期 0 件 核查");
    Document leader = desk(city.leader());
    assertThat(figures(leader)).startsWith("未办结 3 件 待筛查和待核查", "已超期 3 件 筛查 1，核查 2");
    assertThat(leader.select(".report-table:has(#open) tr.sum td").eachText())
        .containsExactly("3", "1", "2", "3");
    assertThat(leader.select(".report-table:has(#week) tr.sum td").eachText())
        .as("two counties and their sum")
        .hasSize(3)
        .endsWith("4");
    assertThat(desk(city.countySupervisor()).select(".report-table:has(#open)")).isEmpty();
  }

  @Test
  void listsTheNextWarningsOfTheOwnStageWithTheirLight() throws Exception {
    SomeWarnings warnings = new SomeWarnings(database, city, 2);
    Rule rule = rulebook.rules().getFirst();
    LocalDate longAgo = LocalDate.now(clock).minusDays(60);
    for (int i = 0; i < 10; i++) {
      warnings.add(city.eastCounty(), rule, longAgo.plusDays(i), WarningState.RAISED);
    }
    long assigned = warnings.add(city.eastCounty(), rule, longAgo, WarningState.ASSIGNED);
    Document page = desk(city.citySupervisor());
    assertThat(page.select(".waiting li")).hasSize(8);
    assertThat(page.select(".waiting .light").eachAttr("class").getFirst())
        .contains("light-OVERDUE");
    assertThat(desk(city.countySupervisor()).select(".waiting li a").eachAttr("href"))
        .containsExactly("/warnings/" + assigned + "?state=ASSIGNED");
    assertThat(desk(city.otherCounty()).text()).contains("没有待核查的预警");
  }

  private static List<String> figures(Document page) {
    return page.select(".figure").eachText();
  }

  private Document desk(SignedIn who) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get("/").with(user(who)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
