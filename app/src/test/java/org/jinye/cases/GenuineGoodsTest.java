package org.jinye.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.Party;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.supply.ImportSource;
import org.jinye.supply.Imports;
import org.jinye.supply.IncomingFile;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.RunState;
import org.jinye.warnings.internal.run.SmallCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Genuine cigarettes of cases: whom their codes lead to, what rules read, what is proposed. */
@ModuleTest
class GenuineGoodsTest {

  private static final String ROWS =
      """
      select line_number || ' ' || coalesce(code, '-') || ' ' || quantity_sticks || ' '
        || coalesce(item_id, '-') || ' ' || seized_on
      from supply.seizure where seizure_number = :number order by 1
      """;

  private final MockMvc browser;
  private final Cases cases;
  private final Clock clock;
  private final Organization organization;
  private final Imports imports;
  private final EvaluatingOrders evaluating;
  private final JdbcClient database;
  private final OwnCity city;
  private final SignedIn handler;
  private final List<Long> certificates;
  private final String shop;
  private final LocalDate today;

  /** Among the weeks of the other tests, so that the lake's newest week stays theirs. */
  private final LocalDate seizedOn = SmallCity.TO;

  GenuineGoodsTest(
      @Autowired MockMvc browser,
      @Autowired Cases cases,
      @Autowired Clock clock,
      @Autowired OfficerStore officers,
      @Autowired Organization organization,
      @Autowired Imports imports,
      @Autowired EvaluatingOrders evaluating,
      @Autowired JdbcClient database) {
    this.browser = browser;
    this.cases = cases;
    this.clock = clock;
    this.organization = organization;
    this.imports = imports;
    this.evaluating = evaluating;
    this.database = database;
    this.city = OwnCity.found(organization);
    this.shop = city.eastCounty() + "100001";
    this.today = LocalDate.now(clock);
    this.handler = account("chengban", Role.CASE_HANDLER, city.eastCounty());
    LocalDate from = seizedOn.minusYears(1);
    this.certificates =
        handler
            .scope()
            .get(() ->
                List.of(
                    officers
                        .add(city.eastCounty(), "承办人", "A" + city.code(), null, from, null)
                        .orElseThrow(),
                    officers
                        .add(city.eastCounty(), "协办人", "B" + city.code(), null, from, null)
                        .orElseThrow()));
    deliver();
  }

  @Test
  void aCodeLeadsToTheRetailerAndTheWeekOfDeliveryOrSaysThatTheLakeHasNone() throws Exception {
    CaseRow of = open();
    setGoods(of, "2条", "UNDETERMINED", code(3) + "\n" + code(40));
    Document codes = page(handler, get(of.url() + "/codes"), 200);
    assertThat(codes.select("#codes tbody tr").get(0).text())
        .contains("店1")
        .contains(Weeks.title(Weeks.number(seizedOn.minusDays(5))));
    assertThat(codes.select("#codes tbody tr").get(0).select("a").attr("href"))
        .isEqualTo("/retailers/" + shop);
    assertThat(codes.select("#codes tbody tr").get(1).text()).contains("供货数据里没有这一条的送货记录");
    assertThat(page(handler, get(of.url() + "/goods"), 200).select("a[href$=/codes]")).isNotEmpty();
    browser
        .perform(get(of.url() + "/codes/export.xlsx").with(user(handler)))
        .andExpect(status().isOk());
    assertThat(page(handler, get(open().url() + "/codes"), 200).text()).contains("没有录入喷码");
  }

  @Test
  void goodsFoundGenuineRaiseW18OnTheRetailerWithoutAnyFileAndBothPagesLinkEachOther()
      throws Exception {
    CaseRow of = open();
    setGoods(of, "2条", "GENUINE", code(3) + "\n" + code(4));
    evaluate();
    Document part = page(handler, get(of.url() + "/genuine"), 200);
    assertThat(part.text()).contains("真品卷烟 2 条").contains("案件" + of.id()).contains("W18 预警");
    String warning = part.select("a[href^=/warnings/]").attr("href");
    assertThat(
            page(city.countySupervisor(), get(warning), 200)
                .select("a[href=" + of.url() + "]")
                .text())
        .contains("案件");
    evaluate();
    assertThat(page(handler, get(of.url() + "/genuine"), 200).select("a[href^=/warnings/]"))
        .hasSize(1);
  }

  @Test
  void counterfeitAndUndeterminedGoodsAreNotHandedOver() throws Exception {
    CaseRow of = open();
    setGoods(of, "40条", "COUNTERFEIT", code(3));
    assertThat(rows(of)).isEmpty();
    assertThat(page(handler, get(of.url() + "/genuine"), 200).text()).contains("没有认定为真品");
  }

  @Test
  void theSameGoodsAgainChangeNothingAndACorrectionCorrectsWhatTheRulesRead() throws Exception {
    CaseRow of = open();
    setGoods(of, "3条", "GENUINE", code(3) + "\n" + code(4));
    List<String> first =
        List.of(
            "1-0 - 200 " + item() + " " + seizedOn,
            "1-1 " + code(3) + " 200 " + item() + " " + seizedOn,
            "1-2 " + code(4) + " 200 " + item() + " " + seizedOn);
    assertThat(rows(of)).isEqualTo(first);
    String before = handedAt(of);
    changeGoods(of, "3条", "GENUINE", code(3) + "\n" + code(4));
    assertThat(rows(of)).isEqualTo(first);
    assertThat(handedAt(of)).isEqualTo(before);
    changeGoods(of, "1条", "OFF_CHANNEL", code(4));
    assertThat(rows(of)).containsExactly("1-1 " + code(4) + " 200 " + item() + " " + seizedOn);
    changeGoods(of, "1条", "COUNTERFEIT", code(4));
    assertThat(rows(of)).isEmpty();
    assertThat(page(handler, get(of.url() + "/genuine"), 200).text()).contains("已从预警规则撤回");
  }

  @Test
  void aProposalIsDraftedFromThirtyCartonsOrFifteenOfABrandAndNotBelow() throws Exception {
    assertThat(proposalOf(seized("29条9包", "甲牌", "1条", "乙牌"))).isNotEmpty();
    assertThat(proposalOf(seized("14条9包", "甲牌", "14条9包", "乙牌"))).isEmpty();
    assertThat(proposalOf(seized("15条", "甲牌", "1包", "乙牌"))).isNotEmpty();
    CaseRow three = seized("10条", "甲牌", "10条", "乙牌");
    assertThat(proposalOf(three)).isEmpty();
    addGoods(three, "丙牌", "9条9包", "GENUINE", "");
    assertThat(proposalOf(three)).isEmpty();
    addGoods(three, "丁牌", "1包", "GENUINE", "");
    assertThat(proposalOf(three)).isNotEmpty();
  }

  @Test
  void aDraftFallsWhenACorrectionBringsItBelowTheBarAndComesBack() throws Exception {
    CaseRow of = open();
    setGoods(of, "30条", "GENUINE", "");
    String url = proposalOf(of);
    changeGoods(of, "5条", "GENUINE", "");
    assertThat(page(handler, get(url), 200).text()).contains("不再达到报告标准");
    changeGoods(of, "31条", "GENUINE", "");
    assertThat(page(handler, get(url), 200).select("#send")).isNotEmpty();
    assertThat(page(handler, get("/proposals"), 200).select("#proposals tbody tr")).hasSize(1);
  }

  @Test
  void theMarketingUnitSeesWhatWasSentToItAnswersItAndSeesNothingOfTheCase() throws Exception {
    SignedIn marketing = marketing("0005");
    SignedIn elsewhere = account("qita", Role.ACCOUNT_MANAGER, city.westCounty());
    CaseRow of = open();
    setGoods(of, "30条", "GENUINE", code(3));
    String url = proposalOf(of);
    page(marketing, get(url), 404);
    assertThat(page(marketing, get("/proposals"), 200).text()).contains("没有这样的供货建议");
    Document draft = page(handler, get(url), 200);
    assertThat(draft.select("#send textarea").text()).contains("一次查获真品卷烟30条");
    assertThat(draft.select("#shops").text()).contains("店1");
    page(handler, send(url, version(draft), "STOP", marketing.unitCode(), "请暂停供货。"), 302);
    Document got = page(marketing, get(url), 200);
    assertThat(got.text()).contains("暂停紧俏品规供货").contains("请暂停供货");
    assertThat(got.select("a[href=" + of.url() + "]")).isEmpty();
    page(elsewhere, get(url), 404);
    page(handler, answer(url, version(got), "STOP", today.toString(), "已停。"), 422);
    page(marketing, answer(url, version(got), "STOP", today.toString(), "已停两个周期。"), 302);
    assertThat(page(handler, get(url), 200).text()).contains("已停两个周期");
    assertThat(
            page(handler, get("/proposals?standing=ANSWERED"), 200).select("#proposals tbody tr"))
        .hasSize(1);
    changeGoods(of, "3条", "GENUINE", "");
    assertThat(page(handler, get(url), 200).text()).contains("有改动").contains("30 条");
    browser.perform(get("/proposals/export.xlsx").with(user(marketing))).andExpect(status().isOk());
  }

  @Test
  void whatIsMissingInAProposalIsToldAtItsField() throws Exception {
    SignedIn marketing = marketing("0006");
    CaseRow of = open();
    setGoods(of, "30条", "GENUINE", "");
    String url = proposalOf(of);
    Document draft = page(handler, get(url), 200);
    Document refused = page(handler, send(url, version(draft), "", "990000", " "), 422);
    assertThat(refused.select("#e-measure").text()).contains("请选择建议措施");
    assertThat(refused.select("#e-to").text()).contains("请选择接收的营销部门");
    assertThat(refused.select("#e-reason").text()).contains("请填写理由");
    Document stale = page(handler, send(url, "99", "STOP", marketing.unitCode(), "停"), 422);
    assertThat(stale.select("[role=alert]").text()).contains("刚被改动");
    page(handler, send(url, version(draft), "STOP", marketing.unitCode(), "停"), 302);
    String seen = version(page(marketing, get(url), 200));
    Document late = page(marketing, answer(url, seen, "", today.plusDays(1).toString(), ""), 422);
    assertThat(late.select("#e-outcome").text()).contains("请选择");
    assertThat(late.select("#e-on").text()).contains("不能晚于今天");
    assertThat(late.select("#e-words").text()).contains("请填写办理情况");
  }

  private String item() {
    return "i" + shop;
  }

  /** Cartons 1 to 20 of a case were delivered to the shop five days ago. */
  private String code(int nth) {
    return seizedOn.getYear() % 10
        + seizedOn.minusDays(6).format(DateTimeFormatter.ofPattern("MMdd"))
        + "000000017%02dJYYC".formatted(nth)
        + shop;
  }

  private void deliver() {
    String name = "品" + shop;
    take("许可证号,店名,县局代码,县局,档位,业态,供货状态\n%s,店1,%s,新县,12,便利店,正常\n".formatted(shop, city.eastCounty()));
    take("品规代码,品规名称,品牌,价类,供货类型,外流等级\n%s,%s,品牌%s,一类,紧俏,红色\n".formatted(item(), name, shop));
    take(
        "订单号,行号,许可证号,品规代码,下单时间,数量(条),金额(元)\nD%1$s,1,%1$s,%2$s,%3$s 10:00,20,8000\nE%1$s,1,%1$s,%2$s,%4$s 00:00,1,400\n"
            .formatted(
                shop, item(), seizedOn.minusDays(6), seizedOn)); // runs end where the orders end
    take(
        "订单号,许可证号,计划送货日期,实际送货日期,送货结果,送货数量(条),喷码起,喷码止\nD%1$s,%1$s,%2$s,%2$s,已送达,20,%3$s,%4$s\n"
            .formatted(shop, seizedOn.minusDays(5), code(1), code(20)));
  }

  private void take(String text) {
    city.citySupervisor()
        .scope()
        .run(() -> {
          try {
            var done =
                imports.importNow(
                    new IncomingFile(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "a.csv",
                        ImportSource.UPLOAD,
                        Optional.empty()));
            assertThat(done.rows().rejected()).as(text).isZero();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
          }
        });
  }

  private void evaluate() {
    SignedIn me = city.citySupervisor();
    var request = new RunRequest(city.code(), seizedOn.minusDays(7), seizedOn, me.name());
    assertThat(me.scope().get(() -> evaluating.evaluate(request, clock.instant())).state())
        .isEqualTo(RunState.FINISHED);
  }

  private List<String> rows(CaseRow of) {
    return handler
        .scope()
        .get(() -> database.sql(ROWS).param("number", "案件" + of.id()).query(String.class).list());
  }

  private String handedAt(CaseRow of) {
    return handler
        .scope()
        .get(() ->
            database
                .sql("select handed_at::text from cases.handover where file_id = :id")
                .param("id", of.id())
                .query(String.class)
                .single());
  }

  private SignedIn marketing(String part) {
    String unit = city.code() + part;
    Scope.system("test")
        .run(() -> {
          organization.ensureUnit(unit, "营销中心");
          database
              .sql("update organization.unit set kind = 'MARKETING' where unit_code = :unit")
              .param("unit", unit)
              .update();
        });
    return account("yingxiao", Role.ACCOUNT_MANAGER, unit);
  }

  private SignedIn account(String name, Role role, String unit) {
    return Scope.system("test")
        .get(() -> {
          String login = name + city.code();
          organization.ensureAccount(new NewAccount(login, OwnCity.PASSWORD, "承办人", role, unit));
          return organization.findAccount(login).orElseThrow();
        });
  }

  private CaseRow open() {
    var of =
        new NewCase(
            UUID.randomUUID().toString(),
            CaseProcedure.ORDINARY,
            new NewCase.Facts(
                "T09", Discovery.Source.INSPECTION, seizedOn.atTime(10, 0), "东关路 8 号", "", ""),
            NewCase.Origin.NONE,
            List.of(new Party.Individual("王小二", "男", null, "汉", "", "", "", "", "", "")),
            certificates,
            List.of());
    CaseOutcome outcome = cases.open(handler, of, clock.instant());
    assertThat(outcome).isInstanceOf(CaseOutcome.Done.class);
    return ((CaseOutcome.Done) outcome).file();
  }

  private CaseRow seized(String one, String oneItem, String other, String otherItem)
      throws Exception {
    CaseRow of = open();
    addGoods(of, oneItem, one, "GENUINE", "");
    addGoods(of, otherItem, other, "OFF_CHANNEL", "");
    return of;
  }

  private void setGoods(CaseRow of, String quantity, String nature, String codes) throws Exception {
    addGoods(of, "品 " + shop, quantity, nature, codes);
  }

  private void addGoods(CaseRow of, String item, String quantity, String nature, String codes)
      throws Exception {
    page(handler, goods(of, -1, item, quantity, nature, codes), 302);
  }

  private void changeGoods(CaseRow of, String quantity, String nature, String codes)
      throws Exception {
    page(handler, goods(of, 0, "品 " + shop, quantity, nature, codes), 302);
  }

  private MockHttpServletRequestBuilder goods(
      CaseRow of, int line, String item, String quantity, String nature, String codes) {
    int version = handler.scope().get(() -> cases.find(of.id())).orElseThrow().version();
    return post(of.url() + "/goods")
        .with(csrf())
        .param("version", String.valueOf(version))
        .param("line", String.valueOf(line))
        .param("item", item)
        .param("quantity", quantity)
        .param("nature", nature)
        .param("codes", codes);
  }

  private String proposalOf(CaseRow of) throws Exception {
    return page(handler, get(of.url() + "/genuine"), 200)
        .select("a[href^=/proposals/]")
        .attr("href");
  }

  private static String version(Document page) {
    return page.select("input[name=version]").attr("value");
  }

  private static MockHttpServletRequestBuilder send(
      String url, String version, String measure, String to, String reason) {
    return post(url + "/send")
        .with(csrf())
        .param("version", version)
        .param("measure", measure)
        .param("to", to)
        .param("reason", reason);
  }

  private static MockHttpServletRequestBuilder answer(
      String url, String version, String outcome, String on, String words) {
    return post(url + "/answer")
        .with(csrf())
        .param("version", version)
        .param("outcome", outcome)
        .param("on", on)
        .param("words", words);
  }

  private Document page(SignedIn who, MockHttpServletRequestBuilder request, int status)
      throws Exception {
    return Jsoup.parse(
        browser
            .perform(request.with(user(who)))
            .andExpect(status().is(status))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }
}
