package org.jinye.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.Tasks;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class InstrumentPageTest {

  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

  private final MockMvc browser;
  private final Instruments instruments;
  private final Tasks tasks;
  private final JdbcClient database;
  private final Clock clock;
  private final OwnCity city;

  InstrumentPageTest(
      @Autowired MockMvc browser,
      @Autowired Instruments instruments,
      @Autowired Tasks tasks,
      @Autowired JdbcClient database,
      @Autowired Clock clock,
      @Autowired Organization organization) {
    this.browser = browser;
    this.instruments = instruments;
    this.tasks = tasks;
    this.database = database;
    this.clock = clock;
    this.city = OwnCity.found(organization);
  }

  @Test
  void goesFromIssueToAcceptanceWithTasksAtEachTurn() throws Exception {
    Instrument sent = issue(InstrumentKind.INQUIRY);
    assertThat(sent.number()).startsWith("质询〔").endsWith("〕第1号");
    assertThat(taskOpen("instrument-reply", sent)).isTrue();
    Document page = open(city.countySupervisor(), sent.url(), 200);
    assertThat(page.text()).contains("待签收", "签收", "事实一").doesNotContain("再次质询");
    assertThat(page.select(".attachment a").text()).contains(sent.title());

    act(city.countySupervisor(), sent, 1, "RECEIVED", "", 302);
    act(city.countySupervisor(), sent, 2, "DRAFTED", "查了订单", 422);
    attach(city.countySupervisor(), sent, "draft");
    act(city.countySupervisor(), sent, 2, "DRAFTED", "查了订单", 302);
    act(city.countySupervisor(), sent, 3, "REPLIED", "系节日备货，见附件。", 302);
    assertThat(taskOpen("instrument-reply", sent)).isFalse();
    assertThat(taskOpen("instrument-review", sent)).isTrue();

    Document again = act(city.citySupervisor(), sent, 4, "ASKED_AGAIN", "没有说明数量。", 422);
    assertThat(again.select("#act-ASKED_AGAIN .invalid-feedback").text()).contains("请填写新的期限");
    assertThat(again.select("#words-ASKED_AGAIN").text()).isEqualTo("没有说明数量。");
    String due = LocalDate.now(clock).plusDays(9).toString();
    act(city.citySupervisor(), sent, 4, "ASKED_AGAIN", "没有说明数量。", 302, due);
    assertThat(taskOpen("instrument-reply", sent)).isTrue();
    act(city.countySupervisor(), sent, 5, "REPLIED", "共 30 条。", 302);
    act(city.citySupervisor(), sent, 6, "ACCEPTED", "属实。", 302);
    assertThat(taskOpen("instrument-review", sent)).isFalse();
    assertThat(open(city.citySupervisor(), sent.url(), 200).text())
        .contains("已办结", "第 2 轮", "再次质询", "认可答复，办结");
  }

  @Test
  void tellsTheSecondPersonWhoWasFirstAndKeepsHisWords() throws Exception {
    Instrument sent = issue(InstrumentKind.RECTIFICATION);
    act(city.countySupervisor(), sent, 1, "RECEIVED", "", 302);
    Document late = act(city.countySupervisor(), sent, 1, "RECEIVED", "我也签", 409);
    assertThat(late.select("[role=alert]").text())
        .contains(city.countySupervisor().name(), "签收", "没有提交");
  }

  @Test
  void whoGetsAPaperReadsTheNameOfWhoSentIt() throws Exception {
    Instrument sent = issue(InstrumentKind.RECTIFICATION);
    assertThat(
            open(city.countySupervisor(), sent.url(), 200).select("dt:contains(发文单位) + dd").text())
        .startsWith(city.citySupervisor().unitName() + "（");
  }

  @Test
  void keepsANoteOnceHoweverOftenItIsSent() throws Exception {
    Instrument sent = issue(InstrumentKind.INQUIRY);
    act(city.countySupervisor(), sent, 1, "NOTED", "正在调取监控。", 302);
    act(city.countySupervisor(), sent, 1, "NOTED", "正在调取监控。", 302);
    act(city.countySupervisor(), sent, 1, "NOTED", "监控已调取。", 302);
    String page = open(city.countySupervisor(), sent.url(), 200).text();
    assertThat(page.split("正在调取监控。", -1)).hasSize(2);
    assertThat(page).contains("监控已调取。");
  }

  @Test
  void issuesOnePaperHoweverOftenTheFormIsSent() {
    String key = UUID.randomUUID().toString();
    Instrument first = issue(InstrumentKind.ASSIGNMENT, key);
    assertThat(issue(InstrumentKind.ASSIGNMENT, key)).isEqualTo(first);
  }

  @Test
  void refusesBadFieldsAtTheirPlaceAndLosesNothing() throws Exception {
    Document page =
        Jsoup.parse(
            browser
                .perform(
                    post("/instruments")
                        .param("kind", "INQUIRY")
                        .param("formKey", "k")
                        .param("facts", "写好的 <b>事实</b>")
                        .param("dueOn", "2020-01-01")
                        .param("receiver", city.code() + "99")
                        .with(csrf())
                        .with(user(city.citySupervisor())))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    assertThat(page.select("#e-receiver").text()).contains("下级单位");
    assertThat(page.select("#e-title").text()).contains("请填写标题");
    assertThat(page.select("#e-demands").text()).contains("请填写");
    assertThat(page.select("#e-dueOn").text()).contains("今天之后");
    assertThat(page.select("#f-facts").text()).isEqualTo("写好的 <b>事实</b>");
  }

  @Test
  void countsWhatIsMissingAndOpensItsList() throws Exception {
    Instrument sent = issue(InstrumentKind.INQUIRY);
    Scope.system("test")
        .run(() ->
            database
                .sql(
                    "update instruments.instrument set issued_on = :on, due_on = :on where id = :id")
                .param("on", Date.valueOf(LocalDate.now(clock).minusDays(30)))
                .param("id", sent.id())
                .update());
    Document list = open(city.citySupervisor(), "/instruments", 200);
    assertThat(list.select(".figure").text()).contains("逾期未签收 1 份", "逾期未答复 1 份");
    String href = list.select(".figure a").get(1).attr("href");
    assertThat(open(city.citySupervisor(), href, 200).select("tbody tr")).hasSize(1);
    assertThat(open(city.citySupervisor(), "/instruments?lack=DRAFT", 200).text())
        .contains("没有符合条件的文书");
  }

  @Test
  void isSeenByTheTwoSidesAndTheUnitItIsAboutAndNobodyElse() throws Exception {
    Instrument sent = issue(InstrumentKind.OPINION);
    open(city.otherCounty(), sent.url(), 404);
    open(city.leader(), sent.url(), 200);
    act(city.leader(), sent, 1, "RECEIVED", "", 422);
    Acted about =
        instruments.open(
            city.citySupervisor(),
            new NewInstrument(
                InstrumentKind.INQUIRY,
                city.eastCounty(),
                city.westCounty(),
                Subject.NONE,
                "关于西县",
                "事实",
                "问题",
                "",
                LocalDate.now(clock).plusDays(7),
                UUID.randomUUID().toString()),
            clock.instant());
    Instrument read = ((Acted.Done) about).instrument();
    Document page = open(city.otherCounty(), read.url(), 200);
    assertThat(page.select("form[action$=steps]")).isEmpty();
  }

  private Instrument issue(InstrumentKind kind) {
    return issue(kind, UUID.randomUUID().toString());
  }

  private Instrument issue(InstrumentKind kind, String key) {
    Instant now = clock.instant();
    Acted done =
        instruments.open(
            city.citySupervisor(),
            new NewInstrument(
                kind,
                city.eastCounty(),
                "",
                Subject.NONE,
                "关于订货异常的" + kind.title(),
                "事实一",
                "问题一",
                "订单",
                LocalDate.now(clock).plusDays(7),
                key),
            now);
    return ((Acted.Done) done).instrument();
  }

  private boolean taskOpen(String kind, Instrument of) {
    return city.citySupervisor()
        .scope()
        .get(() -> tasks.findOpen(kind, Long.toString(of.id())).isPresent());
  }

  private Document open(SignedIn who, String address, int expected) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(java.net.URI.create(address)).with(user(who)))
            .andExpect(status().is(expected))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }

  private Document act(
      SignedIn who, Instrument of, int version, String act, String words, int expected)
      throws Exception {
    return act(who, of, version, act, words, expected, "");
  }

  private Document act(
      SignedIn who, Instrument of, int version, String act, String words, int expected, String due)
      throws Exception {
    return Jsoup.parse(
        browser
            .perform(
                post(of.url() + "/steps")
                    .param("act", act)
                    .param("version", Integer.toString(version))
                    .param("words", words)
                    .param("dueOn", due)
                    .with(csrf())
                    .with(user(who)))
            .andExpect(status().is(expected))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }

  private void attach(SignedIn who, Instrument of, String kind) throws Exception {
    browser
        .perform(
            multipart(of.url() + "/attachments")
                .file(new MockMultipartFile("file", "底稿.pdf", "application/pdf", PDF))
                .param("kind", kind)
                .param("title", "工作底稿")
                .param("takenOn", LocalDate.now(clock).toString())
                .with(csrf())
                .with(user(who)))
        .andExpect(status().is(302));
  }
}
