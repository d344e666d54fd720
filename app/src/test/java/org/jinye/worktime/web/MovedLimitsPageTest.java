package org.jinye.worktime.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.worktime.ClockEvent.Stopped;
import org.jinye.worktime.ClockOutcome.Recorded;
import org.jinye.worktime.ClockOwner;
import org.jinye.worktime.ClockStart;
import org.jinye.worktime.Length;
import org.jinye.worktime.LimitClock;
import org.jinye.worktime.LimitClocks;
import org.jinye.worktime.SomeClocks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The year 2045, which no other test publishes; its 2nd of January is a Monday. */
@ModuleTest
class MovedLimitsPageTest {

  private static final LocalDate START = LocalDate.of(2025, 3, 3);
  private static final LocalDate MONDAY = LocalDate.of(2045, 1, 2);

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired private MockMvc browser;
  @Autowired private LimitClocks clocks;

  private final OwnCity city;
  private final OwnCity otherCity;
  private final SignedIn administrator;

  MovedLimitsPageTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
    this.otherCity = OwnCity.found(organization);
    String name = "guan" + city.code();
    this.administrator =
        Scope.system("test")
            .get(() -> {
              organization.ensureAccount(
                  new NewAccount(name, OwnCity.PASSWORD, "管理员乙", Role.ADMINISTRATOR, city.code()));
              return organization.findAccount(name).orElseThrow();
            });
  }

  @Test
  void aNewCalendarSaysBeforeAndAfterWhichLimitsItMoves() throws Exception {
    start(city.eastCounty(), "东案");
    start(city.westCounty(), "西案");
    LimitClock stopped = start(city.westCounty(), "中止案", SomeClocks.DECIDE.lasting(days(MONDAY)));
    Scope.system("test")
        .run(() ->
            clocks.add(
                stopped.seen(),
                new Stopped(SomeClocks.moment("2025-03-04"), "甲", SomeClocks.APPRAISAL, "鉴定委托书")));
    start(city.westCounty(), "早案", SomeClocks.PAY);
    start(otherCity.eastCounty(), "邻市案");

    Document preview = page(check(2045, "2045-01-01至2045-01-02"), administrator);
    assertThat(preview.text()).contains("中，有 2 个换到期日");
    assertThat(rows(preview))
        .containsExactly(
            "试验案件 东案 缴纳罚款 2045-01-02 2045-01-03", "试验案件 西案 缴纳罚款 2045-01-02 2045-01-03");

    browser
        .perform(acceptance(preview))
        .andExpect(redirectedUrl("/calendar/moved?year=2045&edition=1"));
    Document moved = page(get("/calendar/moved?year=2045&edition=1"), city.leader());
    assertThat(rows(moved)).isEqualTo(rows(preview));
    assertThat(moved.select("td a").getFirst().attr("href")).startsWith("/test-cases/");
    assertThat(rows(page(get("/calendar/moved?year=2045&edition=1"), city.otherCounty())))
        .containsExactly("试验案件 西案 缴纳罚款 2045-01-02 2045-01-03");
    assertThat(rows(page(get("/calendar/moved?year=2045&edition=1"), otherCity.leader())))
        .as("the calendar is one for all, whoever accepted it")
        .containsExactly("试验案件 邻市案 缴纳罚款 2045-01-02 2045-01-03");
    assertThat(page(get("/calendar?year=2045"), city.leader()).select("td a").eachText())
        .contains("2 个");
    assertThat(sheet("/calendar/moved/export?year=2045&edition=1")).hasSize(3);

    // A second edition that moves nothing back says so.
    Document second = page(check(2045, "2045-01-01至2045-01-02\",\"2045-10-01"), administrator);
    assertThat(second.text()).contains("没有时限会因此改变");
    browser.perform(acceptance(second));
    assertThat(page(get("/calendar/moved?year=2045&edition=2"), city.leader()).text())
        .contains("没有时限因此改变");
    browser
        .perform(get("/calendar/moved?year=2045&edition=3").with(user(city.leader())))
        .andExpect(status().isNotFound());
  }

  /** Opened on the 30th and 31st of December, to be done within one working day. */
  @Test
  void openTasksAreAmongThem(@Autowired Tasks tasks) throws Exception {
    Scope.system("test")
        .get(() -> tasks.openAll(List.of(task("1", 30), task("2", 31), task("3", 31))));
    Document preview = page(check(2027, "2027-01-01至2027-01-03"), administrator);
    assertThat(rows(preview)).containsExactly("待办 2 件 预警筛查 2027-01-01 2027-01-04");
    String list = preview.select("[aria-label=因此改变的时限] td a").attr("href");
    assertThat(list).isEqualTo("/tasks?tab=unit&kind=warning-screening");
  }

  private NewTask task(String subject, int december) {
    String id = city.code() + "-" + subject;
    Post post = new Post(city.code(), Role.SUPERVISOR);
    Instant start = LocalDateTime.of(2026, 12, december, 10, 0).atZone(ZONE).toInstant();
    return NewTask.of("warning-screening", id, "试验待办", city.eastCounty(), post)
        .from(start)
        .within(Length.ofWorkingDays(1));
  }

  private static Length days(LocalDate due) {
    return Length.ofCalendarDays(Math.toIntExact(ChronoUnit.DAYS.between(START, due)));
  }

  private void start(String unit, String subject) {
    start(unit, subject, SomeClocks.PAY.lasting(days(MONDAY)));
  }

  private LimitClock start(String unit, String subject, org.jinye.worktime.ClockKind kind) {
    var owner = new ClockOwner("test_case", UUID.randomUUID().toString());
    var start =
        new ClockStart(kind, owner, unit, subject, SomeClocks.moment(START.toString()), "甲", "决定书");
    return Scope.system("test").get(() -> ((Recorded) clocks.start(start)).clock());
  }

  private static List<String> rows(Document page) {
    return page.select("[aria-label=因此改变的时限] tbody tr").eachText();
  }

  private static AbstractMockHttpServletRequestBuilder<?> check(int year, String off) {
    String content = "{\"年份\":%d,\"安排\":[{\"节日\":\"元旦\",\"放假\":[\"%s\"]}]}".formatted(year, off);
    var file = new MockMultipartFile("file", "年.json", "application/json", content.getBytes(UTF_8));
    return multipart("/calendar/check").file(file).param("year", Integer.toString(year));
  }

  private AbstractMockHttpServletRequestBuilder<?> acceptance(Document preview) {
    var request = post("/calendar/accept").with(user(administrator)).with(csrf());
    for (var field : preview.select("form[action=/calendar/accept] input")) {
      if (!field.attr("name").equals("_csrf")) {
        request.param(field.attr("name"), field.attr("value"));
      }
    }
    return request;
  }

  private Document page(AbstractMockHttpServletRequestBuilder<?> request, SignedIn who)
      throws Exception {
    return Jsoup.parse(
        browser
            .perform(request.with(user(who)).with(csrf()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private List<Row> sheet(String url) throws Exception {
    byte[] xlsx =
        browser
            .perform(get(url).with(user(city.leader())))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      return workbook.getFirstSheet().read();
    }
  }
}
