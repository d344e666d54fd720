package org.jinye.cases.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class LimitsPageTest {

  @Autowired private MockMvc browser;
  private final SignedIn leader;

  LimitsPageTest(@Autowired Organization organization) {
    this.leader = OwnCity.found(organization).leader();
  }

  @Test
  void showsEveryLimitWithItsArticle() throws Exception {
    Document page = page("", 200);
    assertThat(page.select("#limits tbody tr").size()).isGreaterThan(20);
    assertThat(row(page, "作出处罚决定")).contains("90 天", "行政处罚法第六十条", "经批准可延长");
    assertThat(page.select("#limits th").eachText()).doesNotContain("最后一日");
  }

  @Test
  void countsWorkingDaysByTheCalendarAndRollsOnlyThePartysLastDay() throws Exception {
    // the National Day holiday of 2026 lasts from 1 to 7 October, with work on 10 October
    Document page = page("?start=2026-09-29", 200);
    assertThat(row(page, "送达处罚决定书")).contains("2026-10-14");
    assertThat(row(page, "认领无主物品")).contains("2026-10-29");
    Document party = page("?start=2026-09-17", 200);
    assertThat(row(party, "缴纳罚款")).as("2 October is a holiday").contains("2026-10-08");
  }

  @Test
  void countsHoursFromTheMinute() throws Exception {
    assertThat(row(page("?start=2026-09-29&time=09:30", 200), "向公安机关移送"))
        .contains("2026-09-30 09:30");
  }

  @Test
  void followsTheRuleOfTheFilingDay() throws Exception {
    assertThat(row(page("?filed=2021-07-14", 200), "申请听证")).contains("3 个工作日", "2017年修正");
    assertThat(row(page("?filed=2021-07-15", 200), "申请听证")).contains("5 个工作日");
  }

  @Test
  void saysAtTheFieldWhatIsNoDay() throws Exception {
    Document page = page("?start=9999-12-31&filed=yesterday&time=25:00", 422);
    assertThat(page.select("#e-start").text()).contains("起算日");
    assertThat(page.select("#e-filed").text()).contains("立案日期");
    assertThat(page.select("#e-time").text()).contains("时刻");
    assertThat(page.select("#f-start").attr("value")).isEqualTo("9999-12-31");
  }

  @Test
  void exportsWhatThePageShows() throws Exception {
    byte[] file =
        browser
            .perform(get("/case-law/limits/export.xlsx?start=2026-09-29").with(user(leader)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows)
          .hasSize(page("?start=2026-09-29", 200).select("#limits tbody tr").size() + 1);
      assertThat(rows)
          .anySatisfy(row -> {
            assertThat(row.getCellText(0)).isEqualTo("送达处罚决定书");
            assertThat(row.getCellText(5)).isEqualTo("2026-10-14");
          });
    }
  }

  private static String row(Document page, String title) {
    return page.select("#limits tbody tr").stream()
        .filter(row -> row.select("td").eachText().getFirst().startsWith(title))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private Document page(String query, int expected) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get("/case-law/limits" + query).with(user(leader)))
            .andExpect(status().is(expected))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8));
  }
}
