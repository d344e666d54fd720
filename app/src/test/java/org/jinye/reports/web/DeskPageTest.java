package org.jinye.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.testing.SomeWarnings;
import org.jinye.warnings.WarningState;
import org.jinye.worktime.Length;
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
  @Autowired private Tasks tasks;
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
    assertThat(page.select(".empty").eachText()).containsExactly("没有待筛查的预警");
    assertThat(page.text()).contains("还没有导入过数据");
    assertThat(page.select("[data-chart], .report-table#week")).isEmpty();
    assertThat(desk(city.leader()).select(".empty-title").eachText()).containsExactly("还没有预警");
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
        .startsWith(
            "我的待办 0 件 等您办理的全部事项",
            "待办已超期 0 件 在我的待办之中",
            "待筛查 1 件",
            "县局退回 0 件 在待筛查之中",
            "县局待核查 2 件",
            "预警已超期 3 件 筛查 1，核查 2");
    assertThat(figures(desk(city.countySupervisor())))
        .startsWith(
            "我的待办 0 件 等您办理的全部事项", "待办已超期 0 件 在我的待办之中", "待核查 1 件", "预警已超期 1 件 核查", "即将到期 0 件 核查");
    Document leader = desk(city.leader());
    assertThat(leader.select(".waiting, .report-table:has(#open)"))
        .as("a leader handles nothing")
        .isEmpty();
    Document supervisor = desk(city.citySupervisor());
    assertThat(supervisor.select(".report-table:has(#open) tr.sum td").eachText())
        .containsExactly("3", "1", "2", "3");
    assertThat(leader.select(".report-table:has(#week) tr.sum td").eachText())
        .as("two counties and their sum")
        .hasSize(3)
        .endsWith("4");
    Document county = desk(city.countySupervisor());
    assertThat(county.select(".report-table:has(#open)")).isEmpty();
    assertThat(county.select(".report-table:has(#week) tr.sum td").eachText())
        .as("one county is its own sum")
        .containsExactly("2");
    assertThat(county.text()).doesNotContain("导入");
  }

  @Test
  void whoFilesIsToldOfFilingsAndNotOfWarnings() throws Exception {
    String name = "kehu" + city.code();
    SignedIn manager =
        Scope.system("test")
            .get(() -> {
              organization.ensureAccount(
                  new NewAccount(
                      name, OwnCity.PASSWORD, "客户经理甲", Role.ACCOUNT_MANAGER, city.code()));
              return organization.findAccount(name).orElseThrow();
            });
    Document page = desk(manager);
    assertThat(figures(page))
        .hasSize(5)
        .anyMatch(figure -> figure.startsWith("缺报的备案"))
        .noneMatch(figure -> figure.contains("筛查"));
    assertThat(page.select("section[aria-label=备案] a[href=/filings/new]")).hasSize(1);
    assertThat(page.text()).doesNotContain("待筛查");
    assertThat(page.select("#menu a[href=/filings]")).hasSize(1);
    assertThat(page.select("#menu a[href=/warnings], #menu a[href=/samples]")).isEmpty();
    assertThat(desk(city.citySupervisor()).select("#menu a[href=/warnings]")).hasSize(1);
  }

  @Test
  void countsWhatWaitsAndWhatIsLateAndEachFigureOpensItsList() throws Exception {
    Instant longAgo = clock.instant().minus(Duration.ofDays(60));
    Scope.system("test")
        .run(() -> {
          for (int i = 0; i < 3; i++) {
            NewTask task =
                NewTask.of(
                    "test-check",
                    city.code() + "-" + i,
                    "核对",
                    city.eastCounty(),
                    new Post(city.eastCounty(), Role.SUPERVISOR));
            tasks.open(i == 0 ? task.from(longAgo).within(Length.ofWorkingDays(1)) : task);
          }
        });
    Document county = desk(city.countySupervisor());
    assertThat(figures(county)).startsWith("我的待办 3 件 等您办理的全部事项", "待办已超期 1 件 在我的待办之中");
    assertThat(county.select(".figure a").eachAttr("href"))
        .startsWith("/tasks", "/tasks?light=OVERDUE");
    assertThat(page("/tasks", city.countySupervisor()).select("tbody tr")).hasSize(3);
    assertThat(page("/tasks?light=OVERDUE", city.countySupervisor()).select("tbody tr")).hasSize(1);
    assertThat(figures(desk(city.otherCounty()))).startsWith("我的待办 0 件 等您办理的全部事项");
  }

  @Test
  void tellsALeaderWhatBecameOfTheNewestMonth() throws Exception {
    SomeWarnings warnings = new SomeWarnings(database, city, 3);
    Rule rule = rulebook.rules().getFirst();
    LocalDate before = LocalDate.of(2026, 2, 10);
    LocalDate day = LocalDate.of(2026, 3, 10);
    warnings.add(city.eastCounty(), rule, before, WarningState.RAISED);
    warnings.add(city.eastCounty(), rule, day, WarningState.RAISED);
    warnings.add(city.eastCounty(), rule, day, WarningState.IRREGULAR);
    warnings.add(city.westCounty(), rule, day, WarningState.IRREGULAR);
    warnings.add(city.westCounty(), rule, day, WarningState.HARMLESS);
    Document leader = desk(city.leader());
    assertThat(figures(leader))
        .containsExactly(
            "我的待办 0 件 等您办理的全部事项",
            "待办已超期 0 件 在我的待办之中",
            "3 月生成 4 件 业务发生在 2026 年 3 月",
            "其中已办结 3 件 办结率 75.0%",
            "其中有异常 2 件 查实率 66.7%",
            "预警已超期 2 件 筛查 2，核查 0");
    assertThat(leader.select(".report-table:has(#leaders-month) tbody tr").eachText())
        .anySatisfy(line -> assertThat(line).endsWith("2 1 50.0 1 100.0 2 2"))
        .anySatisfy(line -> assertThat(line).endsWith("2 2 100.0 1 50.0 0 0"))
        .anySatisfy(line -> assertThat(line).isEqualTo("合计 4 3 75.0 2 66.7 2 2"));
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
    return page("/", who);
  }

  private Document page(String address, SignedIn who) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(address).with(user(who)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
