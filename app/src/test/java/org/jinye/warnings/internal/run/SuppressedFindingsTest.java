package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jinye.organization.FirstPassword;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RuleTally;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.internal.suppression.NewSuppression;
import org.jinye.warnings.internal.suppression.Suppressing;
import org.jinye.warnings.internal.suppression.Suppression;
import org.jinye.warnings.internal.suppression.SuppressionStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a run makes of findings that a suppression leaves alone. */
@ModuleTest
class SuppressedFindingsTest {

  private static final Instant AT = Instant.parse("2026-09-21T01:00:00Z");

  @Autowired private MockMvc browser;
  @Autowired private EvaluatingOrders evaluating;
  @Autowired private RunResults results;
  @Autowired private Suppressing suppressing;
  @Autowired private SuppressionStore store;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private final OwnCity own;
  private final SignedIn second;

  SuppressedFindingsTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.own = OwnCity.found(organization);
    String name = "er" + own.code();
    Scope.system("test")
        .run(() ->
            organization.ensureAccount(
                new NewAccount(
                    name,
                    OwnCity.PASSWORD,
                    "市内管二",
                    Role.SUPERVISOR,
                    own.code(),
                    FirstPassword.DEMO)));
    this.second = Scope.system("test").get(() -> organization.findAccount(name)).orElseThrow();
    new SmallCity(own.code(), 20, lake).write();
  }

  @Test
  void areKeptAsHitsAndRaiseNothing() {
    long plain = evaluate();
    String retailer =
        text("select retailer_id from warnings.warning where rule_id = 'W03' order by 1 limit 1");
    long before = number("select count(*) from warnings.warning where rule_id = 'W03'");
    assertThat(tally(plain).suppressed()).isZero();
    forget();

    long id = approved(retailer);
    // the business lies before the day of the proposal: the suppression did not hold then
    assertThat(tally(evaluate()).suppressed()).isZero();
    forget();
    shift(id);
    long run = evaluate();
    RuleTally tally = tally(run);
    assertThat(tally.suppressed()).isPositive();
    assertThat(tally.fired()).isEqualTo(tally.raised() + tally.known() + tally.suppressed());
    assertThat(number("select count(*) from warnings.warning where rule_id = 'W03'"))
        .isEqualTo(before - tally.suppressed());
    assertThat(
            number(
                "select count(*) from warnings.warning where retailer_id = '"
                    + retailer
                    + "' and rule_id = 'W03'"))
        .isZero();
    assertThat(own.citySupervisor().scope().get(() -> store.find(id)).orElseThrow().hits())
        .isEqualTo(tally.suppressed());

    RuleTally again = tally(evaluate());
    assertThat(again.suppressed()).as("a hit stays one").isEqualTo(tally.suppressed());
    assertThat(again.raised()).isZero();
    assertThat(own.citySupervisor().scope().get(() -> store.find(id)).orElseThrow().hits())
        .as("counted once")
        .isEqualTo(tally.suppressed());
  }

  @Test
  void openTheShopAndTheOrderFromEveryListOfHits() throws Exception {
    evaluate();
    String retailer =
        text("select retailer_id from warnings.warning where rule_id = 'W03' order by 1 limit 1");
    forget();
    long id = approved(retailer);
    shift(id);
    long run = evaluate();
    for (String list : List.of("/suppressions/" + id, "/suppressions/hits?run=" + run)) {
      Document hits = page(list);
      assertThat(hits.select("td[data-label=对象] a").eachAttr("href"))
          .as(list)
          .isNotEmpty()
          .containsOnly("/retailers/" + retailer);
      assertThat(hits.select("td[data-label=对象] a").text()).doesNotContain(retailer);
      assertThat(hits.select("td[data-label=规则]").text()).contains("W03 订单总量异常");
      String order = hits.select("tbody a[href^=/orders]").attr("href");
      assertThat(page(order).text()).contains(hits.select("tbody a[href^=/orders]").text());
      String finding = hits.select("tbody a[href*=/outcomes]").attr("href");
      assertThat(page(finding).select("#subjects a[href=/retailers/" + retailer + "]"))
          .isNotEmpty();
    }
  }

  @Test
  void needAnotherPersonsApprovalAndAnEnd() {
    String retailer = own.code() + "00000001";
    LocalDate today = LocalDate.now(clock);
    assertThat(propose(retailer, today.plusDays(181))).containsOnlyKeys("until");
    assertThat(propose("000", today.plusDays(9))).containsOnlyKeys("retailerId");
    assertThat(propose(retailer, today.plusDays(180))).isEmpty();
    Suppression one = newest();
    assertThat(decide(own.citySupervisor(), one).values()).anyMatch(w -> w.contains("提出人不能批准"));
    assertThat(decide(own.countySupervisor(), one).values()).anyMatch(w -> w.contains("市局"));
    assertThat(decide(second, one)).isEmpty();
    assertThat(decide(second, one).values()).anyMatch(w -> w.contains("已由别人办理"));
    Suppression active = newest();
    assertThat(active.holds(today)).isTrue();
    assertThat(active.holds(today.plusDays(181))).as("expires by itself").isFalse();
    SignedIn who = own.citySupervisor();
    assertThat(
            who.scope()
                .get(() -> suppressing.end(who, active, active.version(), "不需要了", clock.instant())))
        .isEmpty();
    assertThat(newest().state()).isEqualTo(Suppression.Step.ENDED);
    assertThat(newest().until()).isEqualTo(today);
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(URI.create(address)).with(user(own.citySupervisor())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private long approved(String retailer) {
    assertThat(propose(retailer, LocalDate.now(clock).plusDays(30))).isEmpty();
    assertThat(decide(second, newest())).isEmpty();
    return newest().id();
  }

  @Test
  void aFormThatHasProposedSaysThatItDoesNotKeepOtherWords() {
    SignedIn who = own.citySupervisor();
    String key = UUID.randomUUID().toString();
    LocalDate until = LocalDate.now(clock).plusDays(9);
    String shop = text("select min(retailer_id) from retailers.retailer");
    var first = new NewSuppression("W03", shop, "", "STEADY_BUYER", "固定宴席户", until, key);
    var other = new NewSuppression("W03", shop, "", "STEADY_BUYER", "另一种情况", until, key);

    assertThat(who.scope().get(() -> suppressing.propose(who, first, clock.instant()))).isEmpty();
    assertThat(who.scope().get(() -> suppressing.propose(who, first, clock.instant()))).isEmpty();
    assertThat(who.scope().get(() -> suppressing.propose(who, other, clock.instant())))
        .containsValue("这张表单已经提交过，这次填写的没有保存。请重新打开“提出免扰”再填。");
  }

  private Map<String, String> propose(String retailer, LocalDate until) {
    SignedIn who = own.citySupervisor();
    var typed =
        new NewSuppression(
            "W03", retailer, "", "STEADY_BUYER", "固定宴席户", until, UUID.randomUUID().toString());
    return who.scope().get(() -> suppressing.propose(who, typed, clock.instant()));
  }

  private Map<String, String> decide(SignedIn who, Suppression one) {
    return who.scope()
        .get(() ->
            suppressing.decide(
                who, one, one.version(), Suppression.Step.ACTIVE, "同意", clock.instant()));
  }

  private Suppression newest() {
    long id = number("select max(id) from warnings.suppression");
    return own.citySupervisor().scope().get(() -> store.find(id)).orElseThrow();
  }

  /** As if it had held when the orders came. */
  private void shift(long id) {
    own.citySupervisor()
        .scope()
        .run(() ->
            database
                .sql(
                    "update warnings.suppression set from_day = '2026-08-01', until = '2026-12-01' where id = :id")
                .param("id", id)
                .update());
  }

  private void forget() {
    own.citySupervisor()
        .scope()
        .run(() ->
            database
                .sql(
                    "update warnings.warning set finding_key = finding_key || '-' || id, rule_id = 'X'")
                .update());
  }

  private RuleTally tally(long run) {
    return own.citySupervisor().scope().get(() -> results.listTallies(run)).stream()
        .filter(one -> one.ruleId().equals("W03"))
        .findFirst()
        .orElseThrow();
  }

  private long evaluate() {
    RunRequest request = new RunRequest(own.code(), SmallCity.FROM, SmallCity.TO, "test");
    return own.citySupervisor().scope().get(() -> evaluating.evaluate(request, AT)).runId();
  }

  private long number(String sql) {
    return own.citySupervisor().scope().get(() -> database.sql(sql).query(Long.class).single());
  }

  private String text(String sql) {
    return own.citySupervisor().scope().get(() -> database.sql(sql).query(String.class).single());
  }
}
