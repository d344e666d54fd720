package org.jinye.warnings.internal.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.SignedIn;
import org.jinye.supply.OrderLine;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.testing.SomeOrders;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.RunState;
import org.jinye.warnings.internal.run.CarryingOut.Attempt;
import org.jinye.warnings.internal.run.SmallCity;
import org.jinye.warnings.internal.run.TestLake;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A rule from its draft to one step back, through the pages and with real back-tests and runs. Four
 * shops order 1.75 times what they did, two of them in each county, and two 1.3 times.
 */
@ModuleTest
class ReleaseJourneyTest {

  private static final int MORE_CARTONS = 30;
  private static final int FEW_CARTONS = 12;

  @Autowired private MockMvc browser;
  @Autowired private CarryingOutBacktest carrying;
  @Autowired private EvaluatingOrders evaluating;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private final OwnCity own;
  private final SmallCity city;

  ReleaseJourneyTest(
      @Autowired Organization organization,
      @Autowired TestLake lake,
      @Autowired DataDirectory data,
      @Autowired JdbcClient database) {
    this.own = OwnCity.found(organization);
    this.city = new SmallCity(own.code(), 50, lake).write();
    List<OrderLine> more = new ArrayList<>();
    for (int shop : List.of(1, 2, 3, 4)) {
      more.add(more(shop, MORE_CARTONS));
    }
    for (int shop : List.of(6, 7)) {
      more.add(more(shop, FEW_CARTONS));
    }
    new SomeOrders(data, database).add(more);
  }

  @Test
  void goesFromDraftOverBacktestAndShadowIntoForceAndOneStepBack() {
    evaluate();
    assertThat(warnings()).isEqualTo(city.irregular());

    saysAtTheFieldWhatIsWrongAndLosesNothing();
    long id = draft(own.citySupervisor(), own.code(), "1.5");
    assertThat(take(own.citySupervisor(), id, "SHADOW")).contains("不能办理");
    assertThat(take(own.citySupervisor(), id, "CHECK")).isEmpty();

    String backtest = backtest(id);
    Document tested = open(own.citySupervisor(), backtest);
    assertThat(tested.select("#totals tbody tr:first-child").text())
        .contains(" " + city.irregular());
    assertThat(tested.select("#totals tbody tr:last-child").text())
        .contains(" " + (city.irregular() + 4));
    assertThat(state(id)).isEqualTo("已回测");
    assertThat(open(own.citySupervisor(), "/releases/" + id).select("a[href=" + backtest + "]"))
        .isNotEmpty();

    assertThat(take(own.citySupervisor(), id, "SHADOW")).isEmpty();
    assertThat(open(own.citySupervisor(), "/releases/" + id).text()).contains("等一次评估", "立即评估");
    evaluate();
    assertThat(warnings()).as("a shadow raises nothing").isEqualTo(city.irregular());
    assertThat(open(own.leader(), "/releases/" + id).select("[data-label=只有新版触发]").text())
        .isEqualTo("4");
    assertThat(open(own.leader(), "/releases/" + id).select("[data-label=两版都触发]").text())
        .isEqualTo("" + city.irregular());

    saysWhoIsToApproveAndOpensWhatTheShadowFound(id);
    assertThat(take(own.citySupervisor(), id, "APPROVE", "from", today())).contains("起草人以外");
    refusesAtTheFormAndKeepsWhatWasTyped(id);
    assertThat(take(own.leader(), id, "APPROVE", "from", "2026-01-01")).contains("不能早于今天");
    assertThat(take(own.leader(), id, "APPROVE", "from", today())).isEmpty();
    evaluate();
    assertThat(warnings()).as("weeks before it are judged as before").isEqualTo(city.irregular());
    inForceSince(id, SmallCity.FROM);
    evaluate();
    assertThat(warnings()).isEqualTo(city.irregular() + 4);

    long county = stricterForACounty();
    evaluate();
    assertThat(warnings()).as("the shop of the east alone").isEqualTo(city.irregular() + 5);
    oneStepBack(id, county);
  }

  private void saysWhoIsToApproveAndOpensWhatTheShadowFound(long id) {
    assertThat(open(own.citySupervisor(), "/releases/" + id).text()).contains("等领导或起草人以外的内管员批准上线");
    Document leaders = open(own.leader(), "/releases/" + id);
    assertThat(leaders.text()).doesNotContain("等领导或起草人以外");
    assertThat(leaders.select("a[href$=/edit]")).as("a leader does not draft").isEmpty();
    String found = leaders.select("[data-label=只有新版触发] a").attr("href");
    assertThat(open(own.leader(), found).select("tbody tr")).hasSize(4);
  }

  private void refusesAtTheFormAndKeepsWhatWasTyped(long id) {
    var sent =
        post("/releases/" + id + "/steps")
            .param("seen", version(id))
            .param("step", "APPROVE")
            .param("from", "2026-01-01")
            .param("reason", "同意");
    Map<String, Object> kept = perform(own.leader(), sent, 302).getFlashMap();
    assertThat(kept)
        .containsEntry("sentStep", "APPROVE")
        .containsEntry("sentFrom", "2026-01-01")
        .containsEntry("sentReason", "同意");
  }

  private void saysAtTheFieldWhatIsWrongAndLosesNothing() {
    for (String wrong : List.of("2.5", "0.5", "很多")) {
      Document again = Jsoup.parse(send(own.citySupervisor(), form(own.code(), wrong), 422));
      assertThat(again.select(".invalid-feedback").text()).as(wrong).isNotEmpty();
      assertThat(again.select("[name=p.ratio]").val()).isEqualTo(wrong);
      assertThat(again.select("[name=reason]").text()).contains("真烟外流");
    }
    assertThat(
            Jsoup.parse(send(own.citySupervisor(), form(own.code(), "2.5"), 422))
                .select(".invalid-feedback")
                .text())
        .contains("不得比国家规定宽松：不得大于 2，填写的是 2.5");
    send(own.leader(), form(own.code(), "1.5"), 403);
  }

  /** The city has 1.5 now; a county may have less, and its draft is checked anew at each step. */
  private long stricterForACounty() {
    assertThat(
            Jsoup.parse(send(own.countySupervisor(), form(own.eastCounty(), "1.8"), 422))
                .select(".invalid-feedback")
                .text())
        .contains("上级为 1.5 倍");
    long id = draft(own.countySupervisor(), own.eastCounty(), "1.2");
    assertThat(take(own.countySupervisor(), id, "CHECK")).isEmpty();
    backtest(own.countySupervisor(), id);
    assertThat(take(own.countySupervisor(), id, "SHADOW")).isEmpty();
    assertThat(take(own.leader(), id, "APPROVE", "from", today())).contains("还没有结果");
    shadowRunOfTheCity(id);
    assertThat(take(own.leader(), id, "APPROVE", "from", today())).isEmpty();
    inForceSince(id, SmallCity.FROM);
    return id;
  }

  private void shadowRunOfTheCity(long id) {
    long before = warnings();
    evaluate();
    assertThat(warnings()).isEqualTo(before);
    assertThat(open(own.leader(), "/releases/" + id).select("[data-label=只有新版触发]").text())
        .isEqualTo("1");
  }

  private void oneStepBack(long id, long county) {
    assertThat(take(own.leader(), id, "STEP_BACK")).contains("请写明退回的原因");
    assertThat(take(own.leader(), id, "STEP_BACK", "reason", "预警太多。")).isEmpty();
    assertThat(state(id)).isEqualTo("已退回");
    assertThat(state(county)).isEqualTo("现行");
    Document rule = open(own.citySupervisor(), "/rules/W03?unit=" + own.code());
    assertThat(rule.select("#values").text()).doesNotContain("1.5");
    assertThat(open(own.leader(), "/releases/" + id).text()).contains("预警太多。", "退回");
    long before = warnings();
    evaluate();
    assertThat(warnings()).as("nothing is raised twice").isEqualTo(before);
  }

  private OrderLine more(int shop, int cartons) {
    String retailer = city.retailer(shop).retailerId();
    return new OrderLine(
        retailer + "-" + SmallCity.LAST_WEEK,
        "9",
        retailer,
        "69019",
        SmallCity.TO.atTime(9, 0),
        (int) SmallCity.TO.toEpochDay(),
        SmallCity.LAST_WEEK,
        cartons * 200L,
        500_00,
        "网上",
        null);
  }

  private void evaluate() {
    RunRequest run = new RunRequest(own.code(), SmallCity.FROM, SmallCity.TO, "test");
    var result =
        own.citySupervisor()
            .scope()
            .get(() -> evaluating.evaluate(run, Instant.parse("2026-09-21T01:00:00Z")));
    assertThat(result.problem()).isNull();
    assertThat(result.state()).isEqualTo(RunState.FINISHED);
  }

  private long warnings() {
    return own.citySupervisor()
        .scope()
        .get(() ->
            database
                .sql("select count(*) from warnings.warning where rule_id = 'W03'")
                .query(Long.class)
                .single());
  }

  /** As if it had been in force while those weeks passed. */
  private void inForceSince(long id, LocalDate day) {
    own.citySupervisor()
        .scope()
        .run(() -> {
          database
              .sql("update releases.period set valid_from = :day where release_id = :id")
              .param("day", Date.valueOf(day))
              .param("id", id)
              .update();
        });
  }

  private String backtest(long id) {
    return backtest(own.citySupervisor(), id);
  }

  /** Asked for from the release's page, carried out as a node would. */
  private String backtest(SignedIn who, long id) {
    String link = open(who, "/releases/" + id).select("a[href^=/backtests/new]").attr("href");
    assertThat(open(who, link).select("input[name=release]").val()).isEqualTo("" + id);
    String week = Weeks.name(SmallCity.LAST_WEEK);
    MockHttpServletResponse answer =
        perform(
                who,
                post("/backtests")
                    .param("rule", "W03")
                    .param("unit", who.unitCode())
                    .param("release", "" + id)
                    .param("from", week)
                    .param("to", week),
                302)
            .getResponse();
    String href = String.valueOf(answer.getRedirectedUrl());
    long number = Long.parseLong(href.substring(href.lastIndexOf('/') + 1));
    assertThat(carrying.carryOut(number, () -> false)).isEqualTo(Attempt.ENDED);
    return href;
  }

  private static MockHttpServletRequestBuilder form(String unit, String ratio) {
    return post("/releases")
        .param("rule", "W03")
        .param("unit", unit)
        .param("ruleVersion", "1")
        .param("reason", "本地真烟外流较多，提前预警。")
        .param("p.ratio", ratio);
  }

  private long draft(SignedIn who, String unit, String ratio) {
    String to =
        String.valueOf(perform(who, form(unit, ratio), 302).getResponse().getRedirectedUrl());
    return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
  }

  /** Takes a step from the release's page; what stood against it, empty when it was taken. */
  private String take(SignedIn who, long id, String step, String... more) {
    MockHttpServletRequestBuilder request =
        post("/releases/" + id + "/steps").param("seen", version(id)).param("step", step);
    for (int i = 0; i < more.length; i += 2) {
      request.param(more[i], more[i + 1]);
    }
    Object problems = perform(who, request, 302).getFlashMap().get("problems");
    return problems == null ? "" : problems.toString();
  }

  private String version(long id) {
    return own.citySupervisor()
        .scope()
        .get(() ->
            database
                .sql("select version::text from releases.release where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
  }

  private String state(long id) {
    return open(own.leader(), "/releases/" + id).select(".identity .badge").text();
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }

  private Document open(SignedIn who, String address) {
    return Jsoup.parse(send(who, get(URI.create(address)), 200));
  }

  private String send(SignedIn who, MockHttpServletRequestBuilder request, int expected) {
    return new String(
        perform(who, request, expected).getResponse().getContentAsByteArray(),
        StandardCharsets.UTF_8);
  }

  private MvcResult perform(SignedIn who, MockHttpServletRequestBuilder request, int expected) {
    try {
      MvcResult result = browser.perform(request.with(user(who)).with(csrf())).andReturn();
      assertThat(result.getResponse().getStatus()).isEqualTo(expected);
      return result;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
