package org.jinye.releases;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.releases.internal.ReleaseDesk;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** From a draft to a rule in force, and one step back. */
@ModuleTest
class ReleaseTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  @Autowired private Releases releases;
  @Autowired private RulesInForce inForce;
  @Autowired private ReleaseDesk desk;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  private OwnCity city;

  @BeforeEach
  void found() {
    city = OwnCity.found(organization);
  }

  @Test
  void goesThroughEveryStepUntilItIsInForce() {
    long id = draft(city.citySupervisor(), city.code(), "ratio", "1.8");

    step(city.citySupervisor(), id, "CHECK");
    assertThat(state(id)).isEqualTo(ReleaseState.CHECKED);
    tested(id);
    step(city.citySupervisor(), id, "SHADOW");
    tried(id);
    step(city.leader(), id, "APPROVE", "from", today().toString());

    assertThat(state(id)).isEqualTo(ReleaseState.LIVE);
    assertThat(ratio(today())).isEqualTo("1.8");
    assertThat(ratio(today().minusDays(1))).isEqualTo("2");
    assertThat(open(city.countySupervisor(), "/releases/" + id).select(".identity").text())
        .contains("现行");
  }

  @Test
  void aValueOfACountyHoldsForThatCountyAlone() {
    long id = draft(city.countySupervisor(), city.eastCounty(), "ratio", "1.5");
    step(city.countySupervisor(), id, "CHECK");
    tested(id);
    step(city.countySupervisor(), id, "SHADOW");
    tried(id);
    step(city.leader(), id, "APPROVE", "from", today().toString());

    var rule = Scope.system("test").get(() -> inForce.of(city.code(), "W03", today()));

    assertThat(rule.values()).containsEntry("ratio", "2");
    assertThat(rule.literals().get("ratio"))
        .contains("when '" + city.eastCounty() + "' then cast(1.5 as double)");
  }

  @Test
  void oneStepBackRestoresTheOneBefore() {
    long first = live("1.8");
    long second = live("1.6");
    assertThat(ratio(today())).isEqualTo("1.6");
    assertThat(state(first)).isEqualTo(ReleaseState.REPLACED);

    step(city.leader(), second, "STEP_BACK", "reason", "预警太多，核查跟不上。");

    assertThat(ratio(today())).isEqualTo("1.8");
    assertThat(state(first)).isEqualTo(ReleaseState.LIVE);
    assertThat(state(second)).isEqualTo(ReleaseState.STEPPED_BACK);
  }

  @Test
  void oneStepBackBeforeItCameIntoForceLeavesTheOneBeforeAsItWas() {
    long first = live("1.8");
    long second = draft(city.citySupervisor(), city.code(), "ratio", "1.6");
    step(city.citySupervisor(), second, "CHECK");
    tested(second);
    step(city.citySupervisor(), second, "SHADOW");
    tried(second);
    step(city.leader(), second, "APPROVE", "from", today().plusDays(30).toString());
    assertThat(ratio(today().plusDays(40))).isEqualTo("1.6");

    step(city.leader(), second, "STEP_BACK", "reason", "再等一等。");

    assertThat(state(first)).isEqualTo(ReleaseState.LIVE);
    assertThat(ratio(today().plusDays(40))).isEqualTo("1.8");
    assertThat(
            Scope.system("test")
                .get(() ->
                    inForce.listReleased("W03", today().plusDays(10)).stream()
                        .filter(level -> level.unitCode().equals(city.code()))
                        .toList()))
        .hasSize(1);
  }

  @Test
  void isYetToComeIntoForceUntilItsDayAndTheOneBeforeIsInForceUntilThen() throws Exception {
    long first = live("1.8");
    LocalDate tomorrow = today().plusDays(1);
    long second = draft(city.citySupervisor(), city.code(), "ratio", "1.6");
    step(city.citySupervisor(), second, "CHECK");
    tested(second);
    step(city.citySupervisor(), second, "SHADOW");
    tried(second);
    step(city.leader(), second, "APPROVE", "from", tomorrow.toString());

    String coming = "待生效（" + tomorrow + " 起）";
    String running = "现行（到 " + today() + "）";
    assertThat(standing("/releases/" + second)).isEqualTo(coming);
    assertThat(standing("/releases/" + first)).isEqualTo(running);
    Document list = open(city.leader(), "/releases?unit=" + city.code());
    assertThat(list.select("td .badge").eachText()).containsExactly(coming, running);
    Document live = open(city.leader(), "/releases?state=LIVE&unit=" + city.code());
    assertThat(live.select("tbody a").eachAttr("href")).containsExactly("/releases/" + first);
    Document next = open(city.leader(), "/releases?state=COMING&unit=" + city.code());
    assertThat(next.select("tbody a").eachAttr("href")).containsExactly("/releases/" + second);
    assertThat(open(city.leader(), "/releases?state=REPLACED&unit=" + city.code()).text())
        .contains("没有符合条件的发布");
    assertThat(exported("/releases/export.xlsx?unit=" + city.code())).contains(coming, running);
  }

  @Test
  void isNotApprovedBeforeARunHasTriedIt() {
    long id = draft(city.citySupervisor(), city.code(), "ratio", "1.8");
    step(city.citySupervisor(), id, "CHECK");
    tested(id);
    step(city.citySupervisor(), id, "SHADOW");

    assertThat(step(city.leader(), id, "APPROVE", "from", today().toString())).contains("试运行还没有结果");
    assertThat(state(id)).isEqualTo(ReleaseState.SHADOW);
  }

  @Test
  void whoWroteItDoesNotApproveIt() {
    long id = draft(city.citySupervisor(), city.code(), "ratio", "1.8");
    step(city.citySupervisor(), id, "CHECK");
    tested(id);
    step(city.citySupervisor(), id, "SHADOW");
    tried(id);

    Document page = open(city.citySupervisor(), "/releases/" + id);

    assertThat(page.select("#step-APPROVE")).isEmpty();
    assertThat(step(city.citySupervisor(), id, "APPROVE", "from", today().toString()))
        .contains("起草人以外");
  }

  @Test
  void isOnlyStricterThanTheLevelAbove() {
    live("1.8");

    Document again =
        Jsoup.parse(send(city.countySupervisor(), form(city.eastCounty(), "ratio", "1.9"), 422));

    assertThat(again.select(".invalid-feedback").text()).contains("只能比上级更严：上级为 1.8 倍");
    assertThat(again.select("[name=p.ratio]").val()).isEqualTo("1.9");
  }

  @Test
  void aCountyCannotChangeWhatTheCityJudgesWith() {
    Document again =
        Jsoup.parse(send(city.countySupervisor(), form(city.eastCounty(), "cycles", "4"), 422));

    assertThat(again.text()).contains("由市局统一设置");
  }

  @Test
  void anotherUnitsRulesAreNotInSight() {
    long id = draft(city.citySupervisor(), city.code(), "ratio", "1.8");
    OwnCity other = OwnCity.found(organization);

    perform(other.citySupervisor(), get("/releases/" + id), 404);
  }

  @Test
  void onlyOneReleaseOfARuleIsTriedAtATime() {
    long first = inShadow("1.8");
    long second = draft(city.citySupervisor(), city.code(), "ratio", "1.7");
    step(city.citySupervisor(), second, "CHECK");
    tested(second);

    assertThat(step(city.citySupervisor(), second, "SHADOW"))
        .contains("发布 " + first + " 正在试运行", "先批准或放弃");
    assertThat(state(second)).isEqualTo(ReleaseState.TESTED);
  }

  @Test
  void whatIsApprovedWhileTheLiveOneIsTakenBackComesAfterIt() throws Exception {
    long first = live("1.8");
    long second = inShadow("1.6");
    int seen = Scope.system("test").get(() -> releases.find(first).orElseThrow().version());
    AtomicReference<String> refusal = new AtomicReference<>();
    Thread approving =
        new Thread(
            () -> refusal.set(step(city.leader(), second, "APPROVE", "from", today().toString())));

    city.leader()
        .scope()
        .run(() ->
            transaction.executeWithoutResult(status -> {
              desk.stepBack(city.leader(), first, seen, "预警太多。");
              approving.start();
              await(approving);
            }));
    approving.join();

    assertThat(refusal.get()).isEmpty();
    assertThat(state(first)).isEqualTo(ReleaseState.STEPPED_BACK);
    assertThat(state(second)).isEqualTo(ReleaseState.LIVE);
    assertThat(ratio(today())).isEqualTo("1.6");
  }

  @Test
  void isWrittenForNoUnitThatNobodyKnows() {
    for (String unit : List.of(city.code() + "9", city.code() + "99", city.eastCounty() + "01")) {
      assertThat(send(city.citySupervisor(), form(unit, "ratio", "1.8"), 422))
          .contains("请选择管辖范围内的市局或县局");
    }
  }

  @Test
  void whoComesSecondIsTold() {
    long id = draft(city.citySupervisor(), city.code(), "ratio", "1.8");
    Document before = open(city.citySupervisor(), "/releases/" + id);
    step(city.citySupervisor(), id, "CHECK");

    String seen = before.select("#step-ABANDON input[name=seen]").val();

    assertThat(stepAs(city.citySupervisor(), id, seen, "ABANDON")).contains("校验通过", "请刷新");
  }

  @Test
  void theRulesPageShowsTheValuesOfUnitsBesideTheLevelAbove() {
    live("1.8");

    Document rule = open(city.countySupervisor(), "/rules/W03");
    assertThat(rule.select("#values tbody tr").text())
        .contains("1.8", "国家标准", "比上级严", today().toString());
    assertThat(rule.select("#versions tbody tr").text()).contains("现行", today() + " 起");
    assertThat(open(city.leader(), "/rules/W03?unit=" + city.code()).select("#values tbody tr"))
        .hasSize(1);
    assertThat(open(city.leader(), "/rules/W03?unit=" + city.eastCounty()).select("#units").text())
        .contains("没有现行的值");
    OwnCity other = OwnCity.found(organization);
    assertThat(open(other.leader(), "/rules/W03").select("#units").text()).contains("没有单位发布过");
    perform(city.leader(), get("/rules/W03/values/export?unit=" + city.code()), 200);
  }

  @Test
  void theListIsNarrowedAndExported() {
    draft(city.citySupervisor(), city.code(), "ratio", "1.8");

    assertThat(open(city.leader(), "/releases?rule=W03&state=DRAFT").select("tbody tr")).hasSize(1);
    assertThat(open(city.leader(), "/releases?rule=W08").select(".empty").text())
        .contains("没有符合条件");
    perform(city.leader(), get("/releases/export.xlsx"), 200);
  }

  private long live(String ratio) {
    long id = draft(city.citySupervisor(), city.code(), "ratio", ratio);
    step(city.citySupervisor(), id, "CHECK");
    tested(id);
    step(city.citySupervisor(), id, "SHADOW");
    tried(id);
    step(city.leader(), id, "APPROVE", "from", today().toString());
    return id;
  }

  private long inShadow(String ratio) {
    long id = draft(city.citySupervisor(), city.code(), "ratio", ratio);
    step(city.citySupervisor(), id, "CHECK");
    tested(id);
    step(city.citySupervisor(), id, "SHADOW");
    tried(id);
    return id;
  }

  /** Until it waits for a lock, or has come to its end. */
  private static void await(Thread other) {
    try {
      other.join(1500);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private MockHttpServletRequestBuilder form(String unit, String parameter, String value) {
    return post("/releases")
        .param("rule", "W03")
        .param("unit", unit)
        .param("ruleVersion", "1")
        .param("reason", "本地真烟外流较多，提前预警。")
        .param("p." + parameter, value);
  }

  private long draft(SignedIn who, String unit, String parameter, String value) {
    MockHttpServletResponse answer = perform(who, form(unit, parameter, value).with(csrf()), 302);
    String to = String.valueOf(answer.getRedirectedUrl());
    return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
  }

  private String step(SignedIn who, long id, String step, String... more) {
    String seen =
        String.valueOf(Scope.system("test").get(() -> releases.find(id).orElseThrow().version()));
    return stepAs(who, id, seen, step, more);
  }

  /** What stood against the step; empty when it was taken. */
  private String stepAs(SignedIn who, long id, String seen, String step, String... more) {
    MockHttpServletRequestBuilder request =
        post("/releases/" + id + "/steps").param("seen", seen).param("step", step);
    for (int i = 0; i < more.length; i += 2) {
      request.param(more[i], more[i + 1]);
    }
    try {
      var sent = browser.perform(request.with(user(who)).with(csrf())).andReturn();
      assertThat(sent.getResponse().getStatus()).isEqualTo(302);
      return String.valueOf(sent.getFlashMap().getOrDefault("problems", ""));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String send(SignedIn who, MockHttpServletRequestBuilder request, int expected) {
    try {
      return perform(who, request.with(csrf()), expected)
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private Document open(SignedIn who, String address) {
    return Jsoup.parse(send(who, get(address), 200));
  }

  private String standing(String address) {
    return open(city.leader(), address).select(".identity .badge").text();
  }

  /** All texts of the workbook's cells. */
  private String exported(String address) throws IOException {
    byte[] xlsx = perform(city.leader(), get(address), 200).getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.flatMap(Row::stream).map(Cell::getText).collect(joining(" "));
    }
  }

  private MockHttpServletResponse perform(
      SignedIn who, MockHttpServletRequestBuilder request, int expected) {
    try {
      MockHttpServletResponse response =
          browser.perform(request.with(user(who))).andReturn().getResponse();
      assertThat(response.getStatus()).isEqualTo(expected);
      return response;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void tested(long id) {
    Scope.system("test")
        .run(() -> releases.tested(id, releases.find(id).orElseThrow().version(), 7, "test"));
  }

  private void tried(long id) {
    Scope.system("test")
        .run(() -> {
          long run =
              database
                  .sql(
                      """
                      insert into warnings.run (unit_code, from_date, to_date, state, started_by, asked_at, raised_at)
                      values (:unit, '2026-09-14', '2026-09-20', 'FINISHED', '测试', :at, :at)
                      returning id
                      """)
                  .param("unit", city.code())
                  .param("at", Timestamp.from(clock.instant()))
                  .query(Long.class)
                  .single();
          database
              .sql("insert into warnings.shadow_count values (:run, :release, :unit, 'BOTH', 3)")
              .param("run", run)
              .param("release", id)
              .param("unit", city.eastCounty())
              .update();
        });
  }

  private ReleaseState state(long id) {
    return Scope.system("test").get(() -> releases.find(id).orElseThrow().state());
  }

  private String ratio(LocalDate day) {
    return Scope.system("test")
        .get(() -> inForce.of(city.code(), "W03", day).values().get("ratio"));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
