package org.jinye.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class MonthlyReportPageTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

  @Autowired private MockMvc browser;

  private final OwnCity city;
  private final JdbcClient database;
  private final Rulebook rulebook;

  MonthlyReportPageTest(
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Rulebook rulebook) {
    this.city = OwnCity.found(organization);
    this.database = database;
    this.rulebook = rulebook;
  }

  @Test
  void showsEveryTableWithSumsThatTheOthersConfirm() throws Exception {
    new SomeWarnings(database, city, 1).scatter(150, FIRST, LAST);
    Document page = page("/reports/monthly?month=2026-10", city.leader());
    assertThat(page.select(".report-table h2").eachText())
        .containsExactly(
            "各类预警处置情况",
            "各县局预警处置情况",
            "不予处理的原因",
            "核查无异常的原因",
            "有异常预警的处理措施",
            "办理时限",
            "备案情况",
            "监督文书及答复情况",
            "走访情况",
            "移送情况",
            "免扰及命中",
            "办结为正常的预警抽查",
            "各类预警查实率");
    List<String> kinds = sums(page, "kinds");
    assertThat(sums(page, "counties")).isEqualTo(kinds);
    assertThat(sums(page, "not-processed").getFirst()).isEqualTo(kinds.get(4));
    assertThat(sums(page, "harmless").getFirst()).isEqualTo(kinds.get(2));
    assertThat(sums(page, "measures").getFirst()).isEqualTo(kinds.get(3));
    assertThat(page.select("#timeliness").parents().select("tr.sum td:first-of-type").eachText())
        .as("every warning came to screening")
        .first()
        .isEqualTo(kinds.getFirst());
    assertThat(page.select(".report-table td a[href^=/warnings?month=]")).isNotEmpty();
    assertThat(page.select("form[action=/reports/monthly/narrative]"))
        .as("a leader reads")
        .isEmpty();
  }

  @Test
  void addsUpItsCountiesToTheCity() throws Exception {
    new SomeWarnings(database, city, 2).scatter(80, FIRST, LAST);
    long whole = raised(page("/reports/monthly?month=2026-10", city.citySupervisor()));
    long east =
        raised(page("/reports/monthly?month=2026-10&county=" + city.eastCounty(), city.leader()));
    long own = raised(page("/reports/monthly?month=2026-10", city.countySupervisor()));
    long other = raised(page("/reports/monthly?month=2026-10", city.otherCounty()));
    assertThat(own).isEqualTo(east).isPositive();
    assertThat(own + other).isEqualTo(whole);
    answers("/reports/monthly?county=" + city.westCounty(), city.countySupervisor(), 404);
    answers("/reports/monthly?county=abc", city.leader(), 404);
    answers("/reports/monthly?month=2026-13", city.leader(), 404);
  }

  @Test
  void comparesWithTheMonthBefore() throws Exception {
    SomeWarnings warnings = new SomeWarnings(database, city, 3);
    Rule rule = rulebook.rules().getFirst();
    warnings.add(city.eastCounty(), rule, LocalDate.of(2026, 9, 30), WarningState.HARMLESS);
    warnings.add(city.eastCounty(), rule, LocalDate.of(2026, 10, 1), WarningState.RAISED);
    warnings.add(city.westCounty(), rule, LocalDate.of(2026, 10, 31), WarningState.RAISED);
    warnings.add(city.westCounty(), rule, LocalDate.of(2026, 11, 1), WarningState.RAISED);
    Document page = page("/reports/monthly?month=2026-10", city.leader());
    assertThat(sums(page, "kinds"))
        .containsExactly("2", "0", "0", "0", "0", "2", "2", "0", "1", "+1");
    Document newest = page("/reports/monthly", city.leader());
    assertThat(newest.select("#month option[selected]").eachAttr("value"))
        .containsExactly("2026-11");
  }

  @Test
  void saysThatAMonthHasNoWarnings() throws Exception {
    Document page = page("/reports/monthly?month=2025-01", city.leader());
    assertThat(page.text()).contains("2025年1月没有预警", "按业务发生日所在月份统计");
    assertThat(page.select(".report-table, a[href*=export]")).isEmpty();
  }

  @Test
  void countsTheLimitsInWorkingDays() throws Exception {
    SomeWarnings warnings = new SomeWarnings(database, city, 4);
    Rule rule = rulebook.rules().getFirst();
    // Raised long ago and never screened: far beyond one working day.
    warnings.add(city.eastCounty(), rule, LocalDate.of(2026, 3, 2), WarningState.RAISED);
    Document page = page("/reports/monthly?month=2026-03", city.leader());
    assertThat(sums(page, "timeliness")).containsExactly("1", "0", "0", "0", "1", "0.0");
    assertThat(page.text()).contains("筛查限 1 个工作日，核查限 5 个工作日");
  }

  @Test
  void keepsWhatASupervisorWritesAndTellsTheSecondWhoWasFirst() throws Exception {
    write(city.citySupervisor(), "0", "发出质询函 <b>3</b> 份", "加强走访").andExpect(status().isFound());
    Document page = page("/reports/monthly?month=2026-10", city.leader());
    assertThat(page.select("#narrative").text())
        .contains("发出质询函 <b>3</b> 份", "加强走访", city.citySupervisor().name());

    String answer =
        write(city.citySupervisor(), "0", "另一份文字", "另一个计划")
            .andExpect(status().isConflict())
            .andReturn()
            .getResponse()
            .getContentAsString();
    Document second = Jsoup.parse(answer);
    assertThat(second.select("[role=alert]").text()).contains(city.citySupervisor().name(), "已保存");
    assertThat(second.select("#f-done").text()).as("the typed text stays").isEqualTo("另一份文字");
    assertThat(second.select("#narrative dl").text()).contains("发出质询函");
    assertThat(second.select("input[name=version]").val()).isEqualTo("1");
    write(city.citySupervisor(), "1", "另一份文字", "").andExpect(status().isFound());
  }

  @Test
  void keepsACountysWordsApartFromTheCitys() throws Exception {
    write(city.countySupervisor(), "0", "东县的措施", "").andExpect(status().isFound());
    assertThat(page("/reports/monthly?month=2026-10", city.leader()).text())
        .doesNotContain("东县的措施");
    assertThat(
            page("/reports/monthly?month=2026-10&county=" + city.eastCounty(), city.leader())
                .text())
        .contains("东县的措施");
    write(city.leader(), "0", "领导不写", "").andExpect(status().isForbidden());
  }

  @Test
  void refusesATextThatIsTooLongAtItsField() throws Exception {
    String answer =
        write(city.citySupervisor(), "0", "长".repeat(4001), "短")
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    Document page = Jsoup.parse(answer);
    assertThat(page.select("#e-done").text()).isEqualTo("最多 4000 个字。");
    assertThat(page.select("#f-plan").text()).isEqualTo("短");
  }

  @Test
  void exportsTheSameFiguresAsWorkbookAndDocument() throws Exception {
    new SomeWarnings(database, city, 5).scatter(60, FIRST, LAST);
    write(city.citySupervisor(), "0", "=cmd|'/c calc'!A1\n第二行", "计划").andExpect(status().isFound());
    Document page = page("/reports/monthly?month=2026-10", city.leader());
    MockHttpServletResponse xlsx = download("xlsx");
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(xlsx.getContentAsByteArray()))) {
      assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
          .startsWith("概况", "各类预警处置情况", "各县局预警处置情况");
      List<Row> rows = workbook.findSheet("各类预警处置情况").orElseThrow().read();
      Row sum = rows.getLast();
      assertThat(sum.getCellAsNumber(1).orElseThrow().longValue()).isEqualTo(raised(page));
    }
    assertThat(xlsx.getHeader("Content-Disposition")).contains("2026-10.xlsx");
    MockHttpServletResponse docx = download("docx");
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx.getContentAsByteArray()));
        var text = new XWPFWordExtractor(document)) {
      assertThat(text.getText())
          .contains("内管预警月度报告", "（2026年10月）", "一、总体情况", "第二行", "十六、下月工作计划")
          .contains("共生成预警 " + raised(page) + " 件");
      assertThat(document.getTables()).as("those that are not empty").hasSize(7);
    }
  }

  private long raised(Document page) {
    return Long.parseLong(sums(page, "kinds").getFirst());
  }

  /** The figures of a table's last line. */
  private static List<String> sums(Document page, String table) {
    Element line = page.select(".report-table:has(#" + table + ") tr.sum").last();
    assertThat(line).isNotNull();
    return line.select("td").eachText();
  }

  private MockHttpServletResponse download(String ending) throws Exception {
    return browser
        .perform(
            get("/reports/monthly/export." + ending + "?month=2026-10").with(user(city.leader())))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse();
  }

  private ResultActions write(SignedIn who, String version, String done, String plan)
      throws Exception {
    return browser.perform(
        post("/reports/monthly/narrative")
            .param("month", "2026-10")
            .param("county", "")
            .param("version", version)
            .param("done", done)
            .param("plan", plan)
            .with(user(who))
            .with(csrf()));
  }

  private Document page(String address, SignedIn who) throws Exception {
    return Jsoup.parse(
        browser
            .perform(as(get(address), who))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private void answers(String address, SignedIn who, int expected) throws Exception {
    browser.perform(as(get(address), who)).andExpect(status().is(expected));
  }

  private static MockHttpServletRequestBuilder as(
      MockHttpServletRequestBuilder request, SignedIn who) {
    return request.with(user(who));
  }
}
