package org.jinye.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.reports.MonthlyReportKind;
import org.jinye.tasks.RecurringTasks;
import org.jinye.tasks.RepeatedWork;
import org.jinye.tasks.Task;
import org.jinye.tasks.Tasks;
import org.jinye.tasks.Tier;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.testing.SomeWarnings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ModuleTest
class FinalReportTest {

  private static final String PAGE = "/reports/monthly?month=2026-10";

  @Autowired private MockMvc browser;
  @Autowired private RecurringTasks recurring;
  @Autowired private Tasks tasks;
  @Autowired private Clock clock;

  private final OwnCity city;
  private final JdbcClient database;

  FinalReportTest(@Autowired Organization organization, @Autowired JdbcClient database) {
    this.city = OwnCity.found(organization);
    this.database = database;
  }

  @BeforeEach
  void raiseWarnings() {
    new SomeWarnings(database, city, 5)
        .scatter(60, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31));
  }

  @Test
  void aLeaderTurnsTheReportIntoANumberedDocument() throws Exception {
    issue(city.leader(), "", "").andExpect(status().is3xxRedirection());
    Document page = page(city.leader());
    String link = page.select("#final a[href^=/attachments/]").attr("href");
    assertThat(page.select("#final li").text()).contains("第1号", city.leader().name());
    String words = words(link);
    assertThat(words)
        .contains("内管预警月度报告", "（2026年10月）", "第1号", "一、总体情况", "二、各类预警处置情况", "合计")
        .doesNotContain("{{");
    String raised = page.expectFirst(".figure-value a").text();
    assertThat(words).as("the figures of the page").contains("共生成预警 " + raised + " 件");
  }

  @Test
  void anotherTimeItIsACorrectionWithAReason() throws Exception {
    issue(city.leader(), "", "").andExpect(status().is3xxRedirection());
    issue(city.citySupervisor(), "", " ")
        .andExpect(status().isUnprocessableContent())
        .andExpect(answer ->
            assertThat(answer.getResponse().getContentAsString()).contains("再次定稿是更正，要写明理由"));
    issue(city.citySupervisor(), "", "补充下月计划").andExpect(status().is3xxRedirection());
    List<String> versions = page(city.leader()).select("#final li").eachText();
    assertThat(versions).hasSize(2);
    assertThat(versions.getFirst()).contains("第1号（第2版）", "更正理由：补充下月计划");
  }

  @Test
  void aUnitIssuesItsOwnReportOnly() throws Exception {
    issue(city.leader(), city.eastCounty(), "").andExpect(status().isUnprocessableContent());
    issue(city.countySupervisor(), "", "").andExpect(status().is3xxRedirection());
    assertThat(page(city.leader()).select("#final li")).isEmpty();
    browser
        .perform(
            post("/reports/monthly/final")
                .param("month", "2019-01")
                .with(csrf())
                .with(user(city.leader())))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void theMonthlyReportComesAgainAndIsDoneWithItsFinalVersion() throws Exception {
    defineMonthlyReport();
    recurring.openDue();
    String task = MonthlyReportKind.CODE;
    String subject = MonthlyReportKind.subject(city.code(), lastMonth());
    assertThat(open(task, subject)).as("it waits").isPresent();
    new SomeWarnings(database, city, 6)
        .scatter(5, lastMonth().atDay(1), lastMonth().atEndOfMonth());
    browser.perform(
        post("/reports/monthly/final")
            .param("month", lastMonth().toString())
            .with(csrf())
            .with(user(city.leader())));
    assertThat(open(task, subject)).as("issued, so done").isEmpty();
    recurring.openDue();
    assertThat(open(task, subject)).as("and does not come again").isEmpty();
  }

  @Test
  void aReportThatIsIssuedBeforeItsDayNeverWaits() throws Exception {
    new SomeWarnings(database, city, 6)
        .scatter(5, lastMonth().atDay(1), lastMonth().atEndOfMonth());
    browser.perform(
        post("/reports/monthly/final")
            .param("month", lastMonth().toString())
            .with(csrf())
            .with(user(city.citySupervisor())));
    defineMonthlyReport();
    recurring.openDue();
    String subject = MonthlyReportKind.subject(city.code(), lastMonth());
    assertThat(open(MonthlyReportKind.CODE, subject)).isEmpty();
  }

  private void defineMonthlyReport() {
    var work =
        new RepeatedWork(
            MonthlyReportKind.CODE,
            "月度报告",
            "",
            city.code(),
            Tier.OWN,
            Role.SUPERVISOR,
            RepeatedWork.Every.MONTH,
            1,
            5,
            YearMonth.now(clock).atDay(1));
    assertThat(city.leader().scope().get(() -> recurring.define(work))).isEmpty();
  }

  private Optional<Task> open(String kind, String subject) {
    return Scope.system("test").get(() -> tasks.findOpen(kind, subject));
  }

  private YearMonth lastMonth() {
    return YearMonth.now(clock).minusMonths(1);
  }

  @Test
  void theDraftCanStillBeTakenAlong() throws Exception {
    issue(city.leader(), "", "");
    browser
        .perform(get("/reports/monthly/export.docx?month=2026-10").with(user(city.leader())))
        .andExpect(status().isOk());
  }

  private ResultActions issue(SignedIn who, String county, String reason) throws Exception {
    return browser.perform(
        post("/reports/monthly/final")
            .param("month", "2026-10")
            .param("county", county)
            .param("reason", reason)
            .with(csrf())
            .with(user(who)));
  }

  private Document page(SignedIn who) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(PAGE).with(user(who)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private String words(String link) throws Exception {
    byte[] docx =
        browser
            .perform(get(link).with(user(city.leader())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
        var extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }
}
