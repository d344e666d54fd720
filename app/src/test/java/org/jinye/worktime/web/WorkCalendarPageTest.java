package org.jinye.worktime.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.worktime.WorkingDays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Every test uses a year of its own: the calendar is one for all. */
@ModuleTest
class WorkCalendarPageTest {

  private static final String NEW_YEAR =
      """
      {"年份": %d, "依据": "国办发明电 <b>", "安排": [{"节日": "元旦", "放假": "%1$d-01-01"}]}\
      """;

  @Autowired private MockMvc browser;
  @Autowired private WorkingDays workingDays;

  private final SignedIn administrator;
  private final SignedIn leader;

  WorkCalendarPageTest(@Autowired Organization organization) {
    OwnCity city = OwnCity.found(organization);
    this.leader = city.leader();
    String name = "guan" + city.code();
    this.administrator =
        Scope.system("test")
            .get(() -> {
              organization.ensureAccount(
                  new NewAccount(name, OwnCity.PASSWORD, "管理员甲", Role.ADMINISTRATOR, city.code()));
              return organization.findAccount(name).orElseThrow();
            });
  }

  @Test
  void showsTheYearWithItsHolidaysAndCounts() throws Exception {
    Document page = page(get("/calendar?year=2026"), leader, 200);
    assertThat(page.text()).contains("全年工作日 248 天", "10 月 工作日 18 天");
    assertThat(page.select("td[title=2026-10-10 国庆节调休上班]").text()).isEqualTo("10班国庆节");
    assertThat(page.select("td.cal-off")).hasSize(33);
    assertThat(page.select("td.cal-makeup")).hasSize(6);
    assertThat(page.select("#upload")).as("a leader brings nothing into force").isEmpty();
  }

  @Test
  void saysThatAnUnpublishedYearIsProvisional() throws Exception {
    Document page = page(get("/calendar?year=2033"), leader, 200);
    assertThat(page.text()).contains("2033 年的放假安排还没有录入", "（暂定）", "还没有版本");
  }

  @Test
  void takesANewYearAfterAPreviewAndKeepsEveryEdition() throws Exception {
    Document preview = page(check(2034, NEW_YEAR.formatted(2034)), administrator, 200);
    assertThat(preview.text()).contains("2034-01-01 星期日 周末 元旦 放假", "2034-10-02 是法定节假日");
    assertThat(preview.select("b")).as("a notice stays text").isEmpty();
    assertThat(workingDays.calendar().isPublished(2034)).as("a preview keeps nothing").isFalse();

    accept(preview).andExpect(status().is3xxRedirection());
    assertThat(workingDays.calendar().isPublished(2034)).isTrue();

    String second = NEW_YEAR.formatted(2034).replace("\"2034-01-01\"", "\"2034-01-01至2034-01-03\"");
    accept(page(check(2034, second), administrator, 200)).andExpect(status().is3xxRedirection());
    assertThat(workingDays.calendar().isWorkingDay(LocalDate.of(2034, 1, 2))).isFalse();
    Document year = page(get("/calendar?year=2034"), administrator, 200);
    assertThat(year.text()).contains("第 2 版（现行）", "第 1 版", "管理员甲");
    byte[] first =
        browser
            .perform(get("/calendar/file?year=2034&edition=1").with(user(leader)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(first, UTF_8)).contains("2034-01-01").doesNotContain("2034-01-03");
  }

  @Test
  void tellsTheSecondPersonWhoWasFirst() throws Exception {
    Document first = page(check(2035, NEW_YEAR.formatted(2035)), administrator, 200);
    String other = NEW_YEAR.formatted(2035).replace("元旦", "新年");
    Document second = page(check(2035, other), administrator, 200);
    accept(first).andExpect(status().is3xxRedirection());
    String answer =
        accept(second)
            .andExpect(status().isConflict())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(answer).text()).contains("管理员甲已于", "换上第 1 版", "元旦 放假 新年 放假");
  }

  @Test
  void offersNothingToAcceptWhenNothingChanges() throws Exception {
    accept(page(check(2036, NEW_YEAR.formatted(2036)), administrator, 200));
    Document again = page(check(2036, NEW_YEAR.formatted(2036)), administrator, 200);
    assertThat(again.text()).contains("日期没有改变");
    assertThat(again.select("form[action=/calendar/accept]")).isEmpty();
  }

  @Test
  void showsWhatIsWrongWithAFileAtItsField() throws Exception {
    Document page = page(check(2037, NEW_YEAR.formatted(2038)), administrator, 422);
    assertThat(page.select("#upload [role=alert]").text()).contains("文件是 2038 年的，页面上选的是 2037 年");
    assertThat(page.select(".is-invalid > #f-file")).hasSize(1);
    assertThat(page(check(2037, ""), administrator, 422).text()).contains("文件是空的");
    assertThat(page(check(2037, "<html>"), administrator, 422).text())
        .contains("文件不是有效的 JSON（第 1 行第");
  }

  @Test
  void refusesATamperedAcceptance() throws Exception {
    browser
        .perform(
            post("/calendar/accept")
                .param("year", "2037")
                .param("content", "!!!")
                .param("fileName", "../../x")
                .param("seenEdition", "0")
                .with(user(administrator))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void onlyAdministratorsBringAFileIntoForce() throws Exception {
    browser
        .perform(check(2037, "{}").with(user(leader)).with(csrf()))
        .andExpect(status().isForbidden());
    browser
        .perform(check(2037, "{}").with(user(administrator)).with(csrf().useInvalidToken()))
        .andExpect(status().isForbidden());
    browser.perform(get("/calendar")).andExpect(status().is3xxRedirection());
  }

  @Test
  void knowsNoYearFarAway() throws Exception {
    page(get("/calendar?year=1999"), leader, 404);
    page(get("/calendar?year=20x6"), leader, 404);
    page(get("/calendar/file?year=2026&edition=99"), leader, 404);
  }

  @Test
  void exportsTheYearAsAWorkbook() throws Exception {
    byte[] xlsx =
        browser
            .perform(get("/calendar/export?year=2026").with(user(leader)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      List<Row> days = workbook.getFirstSheet().read();
      assertThat(days).hasSize(366);
      assertThat(
              days.stream()
                  .skip(1)
                  .mapToInt(row -> row.getCellAsNumber(4).orElseThrow().intValue())
                  .sum())
          .isEqualTo(248);
      List<Row> months = workbook.getSheet(1).orElseThrow().read();
      assertThat(months.get(10).getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(18);
    }
  }

  private static MockMultipartHttpServletRequestBuilder check(int year, String content) {
    var file =
        new MockMultipartFile(
            "file", "C:\\日历\\年.json", "application/json", content.getBytes(UTF_8));
    return multipart("/calendar/check").file(file).param("year", Integer.toString(year));
  }

  private Document page(AbstractMockHttpServletRequestBuilder<?> request, SignedIn who, int status)
      throws Exception {
    return Jsoup.parse(
        browser
            .perform(request.with(user(who)).with(csrf()))
            .andExpect(status().is(status))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  /** Sends the acceptance form of the preview as the browser would. */
  private ResultActions accept(Document preview) throws Exception {
    var request = post("/calendar/accept").with(user(administrator)).with(csrf());
    for (var field : preview.select("form[action=/calendar/accept] input")) {
      if (!field.attr("name").equals("_csrf")) {
        request.param(field.attr("name"), field.attr("value"));
      }
    }
    return browser.perform(request);
  }
}
