package org.jinye.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.Party;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Taking stock of a warehouse for seized goods. */
@ModuleTest
class StockCountPagesTest {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final MockMvc browser;
  private final Cases cases;
  private final Clock clock;
  private final Organization organization;
  private final OwnCity city;
  private final SignedIn handler;
  private final List<Long> certificates;
  private final SignedIn supervisor;

  StockCountPagesTest(
      @Autowired MockMvc browser,
      @Autowired Cases cases,
      @Autowired Clock clock,
      @Autowired OfficerStore officers,
      @Autowired Organization organization) {
    this.browser = browser;
    this.cases = cases;
    this.clock = clock;
    this.organization = organization;
    this.city = OwnCity.found(organization);
    this.handler = account("chengban", "保管人甲", Role.CASE_HANDLER, city.eastCounty());
    this.supervisor = account("lingdao", "监盘人乙", Role.LEADER, city.eastCounty());
    LocalDate from = LocalDate.now(clock).minusYears(1);
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
  }

  @Test
  void keepsTheBookOfTheMomentThoughGoodsMoveWhileItIsCounted() throws Exception {
    String store = addWarehouse("东库");
    CaseRow of = stored(store, "8条");
    String count = open(store);
    page(handler, move(of, "RETURNED", "3条", ""), 302);
    Document counting = page(handler, get(count), 200);
    assertThat(counting.select("#count-lines tbody").text()).contains("8条", "其后有出入");
    assertThat(counting.select("#since").text()).contains("返还", "3条", "盘点期间的出入库");
  }

  @Test
  void opensOnlyOneStockTakingOfAWarehouseAndTheSameFormTwiceOpensNone() throws Exception {
    String store = addWarehouse("东库");
    stored(store, "8条");
    String key = UUID.randomUUID().toString();
    String first = redirect(handler, opening(store, "张三", "李四", key));
    assertThat(redirect(handler, opening(store, "张三", "李四", key))).isEqualTo(first);
    Document refused = page(handler, opening(store, "张三", "李四", UUID.randomUUID().toString()), 422);
    assertThat(refused.select("[role=alert]").text()).contains("还没有结束");
  }

  @Test
  void asksForTwoDifferentCounters() throws Exception {
    String store = addWarehouse("东库");
    Document refused = page(handler, opening(store, "张三", "张三", UUID.randomUUID().toString()), 422);
    assertThat(refused.select("#e-counterTwo").text()).contains("另一个人");
    assertThat(refused.select("#f-counterOne").val()).isEqualTo("张三");
  }

  @Test
  void takesACountInAnyUnitAndAsInTheBookAndZero() throws Exception {
    String store = addWarehouse("东库");
    stored(store, "8条");
    String count = open(store);
    String line = line(count);
    page(handler, counted(count, line, 1, "", "80包", ""), 302);
    assertThat(page(handler, get(count), 200).select("#count-lines").text()).contains("账实相符");
    page(handler, counted(count, line, 2, "8条", "0", "被盗"), 302);
    assertThat(page(handler, get(count), 200).select("#count-lines").text()).contains("盘亏 少8条");
    Document refused = page(handler, counted(count, line, 3, "0条", "3千克", "被盗"), 422);
    assertThat(refused.select("#e-counted-" + line).text()).contains("不是一类");
    assertThat(refused.select("#f-counted-" + line).val()).isEqualTo("3千克");
    page(handler, counted(count, line, 3, "0条", "", "").param("same-" + line, "1"), 302);
    assertThat(page(handler, get(count), 200).select("#totals").text()).contains("账实相符 1");
  }

  @Test
  void theSecondWhoCountsALineSeesTheFirstsValueAndKeepsWhatWasTyped() throws Exception {
    String store = addWarehouse("东库");
    stored(store, "8条");
    String count = open(store);
    String line = line(count);
    page(handler, counted(count, line, 1, "", "8条", ""), 302);
    Document refused = page(supervisor, counted(count, line, 1, "", "7条", "少一条"), 422);
    assertThat(refused.select("#e-counted-" + line).text()).contains("保管人甲", "8条", "还在这里");
    assertThat(refused.select("#f-counted-" + line).val()).isEqualTo("7条");
    assertThat(refused.select("[name=reason-" + line + "]").val()).isEqualTo("少一条");
    assertThat(refused.select("[name=version-" + line + "]").val()).isEqualTo("2");
    assertThat(page(handler, get(count), 200).select("#f-counted-" + line).val()).isEqualTo("8条");
    page(supervisor, counted(count, line, 2, "8条", "7条", "少一条"), 302);
    page(supervisor, counted(count, line, 2, "8条", "7条", "少一条"), 302);
    assertThat(page(handler, get(count), 200).select("#f-counted-" + line).val()).isEqualTo("7条");
  }

  @Test
  void closesOnlyWithReasonsAndByTwoDifferentPeople() throws Exception {
    String store = addWarehouse("东库");
    stored(store, "8条");
    String count = open(store);
    String line = line(count);
    assertThat(page(handler, sign(count, "keep"), 422).text()).contains("没有写原因");
    page(handler, counted(count, line, 1, "", "6条", ""), 302);
    assertThat(page(handler, sign(count, "keep"), 422).text()).contains("没有写原因");
    page(handler, counted(count, line, 2, "6条", "6条", "搬库时破损"), 302);
    assertThat(page(supervisor, sign(count, "close"), 422).text()).contains("请先由保管人确认");
    page(handler, sign(count, "keep"), 302);
    page(handler, sign(count, "keep"), 302);
    assertThat(page(handler, counted(count, line, 3, "6条", "5条", "x"), 422).text())
        .contains("不能再改");
    assertThat(page(handler, sign(count, "close"), 422).text()).contains("不能是同一个人");
    page(supervisor, sign(count, "close"), 302);
    page(supervisor, sign(count, "close"), 302);
    Document closed = page(handler, get(count), 200);
    assertThat(closed.text()).contains("已结束", "保管人甲", "监盘人乙");
    assertThat(page(handler, sign(count, "on"), 422).text()).contains("已经结束");
    assertThat(page(handler, get(count + "/record"), 200).text()).contains("少2条", "搬库时破损", "监盘人乙");
  }

  @Test
  void aDifferenceLeavesTheLedgerAloneUntilTwoPeopleCorrectIt() throws Exception {
    String store = addWarehouse("东库");
    CaseRow of = stored(store, "8条");
    String count = open(store);
    String line = line(count);
    page(handler, counted(count, line, 1, "", "6条", "搬库时破损"), 302);
    page(handler, sign(count, "keep"), 302);
    Document before = page(handler, get(count), 200);
    assertThat(before.select("#count-lines").text()).contains("账还没有更正", "现在账面 8条");
    String link = before.select("#count-lines a:containsOwn(去更正)").attr("href");
    Document form = page(handler, get(link.replaceAll("#.*", "")), 200);
    assertThat(form.select("#f-quantity-0").val()).isEqualTo("2条");
    assertThat(form.select("#correction").text()).contains("少2条", "搬库时破损");
    Document wrong = page(handler, move(of, "STORED", "2条", store).param("countLine", line), 422);
    assertThat(wrong.select("#e-kind").text()).contains("盘亏的用出库更正");
    page(handler, move(of, "DESTROYED", "2条", "").param("countLine", line), 302);
    Document after = page(handler, get(count), 200);
    assertThat(after.select("#count-lines").text()).contains("账已更正", "现在账面 6条");
    assertThat(after.select("#since").text()).contains("更正盘点差异");
  }

  @Test
  void aDifferenceOfGoodsAppraisedSinceTheyCameInIsCorrectedUnderTheirNatureAndOnce()
      throws Exception {
    String store = addWarehouse("东库");
    CaseRow of = openWithGoods();
    appraise(of, "UNDETERMINED");
    page(handler, move(of, "STORED", "8条", store), 302);
    appraise(of, "COUNTERFEIT");
    String count = open(store);
    String line = line(count);
    page(handler, counted(count, line, 1, "", "6条", "搬库时破损"), 302);
    page(handler, sign(count, "keep"), 302);
    String link =
        page(handler, get(count), 200).select("#count-lines a:containsOwn(去更正)").attr("href");
    Document form = page(handler, get(link.replaceAll("#.*", "")), 200);
    assertThat(form.select("#f-quantity-0").val()).isEqualTo("2条");
    page(handler, move(of, "DESTROYED", "2条", "").param("countLine", line), 302);
    assertThat(page(handler, get(count), 200).select("#count-lines").text())
        .contains("账已更正", "现在账面 6条");
    Document twice = page(handler, move(of, "DESTROYED", "2条", "").param("countLine", line), 422);
    assertThat(twice.select("[role=alert]").text()).contains("已经更正过");
    assertThat(page(handler, get(count), 200).select("#count-lines").text()).contains("现在账面 6条");
  }

  @Test
  void theKeeperIsToldWhenSomebodyWroteACountThatHeHasNotSeen() throws Exception {
    String store = addWarehouse("东库");
    stored(store, "8条");
    String count = open(store);
    String seen = page(handler, get(count), 200).select("#sign [name=seen]").val();
    page(handler, counted(count, line(count), 1, "", "6条", "搬库时破损"), 302);
    Document told = page(handler, sign(count, "keep").param("seen", seen), 422);
    assertThat(told.text()).contains("有人又改了盘点数");
    String now = told.select("#sign [name=seen]").val();
    page(handler, sign(count, "keep").param("seen", now), 302);
  }

  @Test
  void aSurplusIsPrefilledAsAnEntryIntoTheSameWarehouse() throws Exception {
    String store = addWarehouse("东库");
    stored(store, "8条");
    String count = open(store);
    page(handler, counted(count, line(count), 1, "", "1件", "箱里多出"), 302);
    page(handler, sign(count, "keep"), 302);
    String link =
        page(handler, get(count), 200).select("#count-lines a:containsOwn(去更正)").attr("href");
    Document form = page(handler, get(link.replaceAll("#.*", "")), 200);
    assertThat(form.select("#f-kind option[selected]").val()).isEqualTo("STORED");
    assertThat(form.select("#f-warehouse option[selected]").val()).isEqualTo(store);
    assertThat(form.select("#f-quantity-0").val()).isEqualTo("42条");
  }

  @Test
  void notesWhatLiesThereAndIsInNoBookOnce() throws Exception {
    String store = addWarehouse("东库");
    String count = open(store);
    String key = UUID.randomUUID().toString();
    page(handler, found(count, "红塔山（软）", "3条", "货架后面", key), 302);
    page(handler, found(count, "红塔山（软）", "3条", "货架后面", key), 302);
    Document counting = page(handler, get(count), 200);
    assertThat(counting.select("#count-lines tbody tr")).hasSize(1);
    assertThat(counting.select("#count-lines").text()).contains("不在账上", "货架后面", "盘盈 多3条");
    Document refused = page(handler, found(count, "红塔山（软）", "3条", "", "k" + key), 422);
    assertThat(refused.select("#e-words").text()).contains("请写明");
    assertThat(refused.select("#f-item").val()).isEqualTo("红塔山（软）");
  }

  @Test
  void totalsAddUpAndEachOpensItsLines() throws Exception {
    String store = addWarehouse("东库");
    stored(store, "8条");
    stored(store, "5条");
    String count = open(store);
    page(handler, counted(count, line(count), 1, "", "7条", "破损"), 302);
    page(handler, found(count, "红塔山（软）", "3条", "货架后面", UUID.randomUUID().toString()), 302);
    Document list = page(handler, get("/warehouses/counts?warehouse=" + store), 200);
    assertThat(list.select("#counts tbody td.text-end").eachText())
        .containsExactly("3", "0", "1", "1", "1");
    assertThat(list.select("#counts tfoot td.text-end").eachText())
        .containsExactly("3", "0", "1", "1", "1");
    for (String result : List.of("MISSING", "SURPLUS", "NOT_COUNTED")) {
      assertThat(page(handler, get(count + "?show=" + result), 200).select("#count-lines tbody tr"))
          .hasSize(1);
    }
    assertThat(page(handler, get(count + "?show=AGREEING"), 200).select("#count-lines")).isEmpty();
  }

  @Test
  void anotherUnitNeitherSeesNorCountsAndTheCityOnlyReads() throws Exception {
    String store = addWarehouse("东库");
    stored(store, "8条");
    String count = open(store);
    String line = line(count);
    SignedIn other = account("xixian", "西县人", Role.CASE_HANDLER, city.westCounty());
    page(other, get(count), 404);
    page(other, counted(count, line, 1, "", "1条", "x"), 404);
    page(other, opening(store, "张三", "李四", UUID.randomUUID().toString()), 404);
    assertThat(page(other, get("/warehouses/counts"), 200).select("#counts")).isEmpty();
    SignedIn above = account("shiju", "市局人", Role.CASE_HANDLER, city.code());
    assertThat(page(above, get(count), 200).select("form[action$=/lines] button")).isEmpty();
    page(above, counted(count, line, 1, "", "1条", "x"), 404);
    page(above, sign(count, "keep"), 404);
    SignedIn inspector = account("jiandu", "监督员", Role.SUPERVISOR, city.eastCounty());
    page(inspector, counted(count, line, 1, "", "1条", "x"), 422);
    assertThat(page(handler, get(count), 200).select("#f-counted-" + line).val()).isEmpty();
  }

  @Test
  void marksAWarehouseThatWasNeverCountedAndTellsTheDayOfTheLastStockTaking() throws Exception {
    String store = addWarehouse("东库");
    stored(store, "8条");
    assertThat(page(handler, get("/warehouses"), 200).select("#warehouses").text())
        .contains("从未盘点", "应当盘点");
    String count = open(store);
    page(handler, counted(count, line(count), 1, "", "8条", ""), 302);
    page(handler, sign(count, "keep"), 302);
    page(supervisor, sign(count, "close"), 302);
    assertThat(page(handler, get("/warehouses"), 200).select("#warehouses").text())
        .contains(LocalDate.now(clock).toString())
        .doesNotContain("应当盘点");
  }

  @Test
  void printsASheetToCarryAndExportsListAndLines() throws Exception {
    String store = addWarehouse("东库");
    stored(store, "8条");
    String count = open(store);
    assertThat(page(handler, get(count + "/sheet"), 200).select("#sheet").text())
        .contains("8条", "实盘");
    for (String url : List.of(count + "/export.xlsx", "/warehouses/counts/export.xlsx")) {
      byte[] file =
          browser
              .perform(get(url).with(user(handler)))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }
  }

  private CaseRow stored(String warehouse, String quantity) throws Exception {
    CaseRow of = openWithGoods();
    page(handler, move(of, "STORED", quantity, warehouse), 302);
    return of;
  }

  private String open(String warehouse) throws Exception {
    return redirect(handler, opening(warehouse, "张三", "李四", UUID.randomUUID().toString()));
  }

  private String line(String count) throws Exception {
    return page(handler, get(count), 200)
        .select("#count-lines tbody tr")
        .attr("id")
        .replaceAll("[^0-9]", "");
  }

  private static MockHttpServletRequestBuilder opening(
      String warehouse, String one, String two, String key) {
    return post("/warehouses/counts")
        .with(csrf())
        .param("warehouse", warehouse)
        .param("counterOne", one)
        .param("counterTwo", two)
        .param("formKey", key);
  }

  /** What the browser sends for a line that said something before. */
  private static MockHttpServletRequestBuilder counted(
      String count, String line, int version, String was, String counted, String reason) {
    return post(count + "/lines")
        .with(csrf())
        .param("version-" + line, String.valueOf(version))
        .param("was-counted-" + line, was)
        .param("was-reason-" + line, was.isEmpty() ? "" : "?")
        .param("counted-" + line, counted)
        .param("reason-" + line, reason);
  }

  private static MockHttpServletRequestBuilder found(
      String count, String item, String quantity, String words, String key) {
    return post(count + "/found")
        .with(csrf())
        .param("item", item)
        .param("quantity", quantity)
        .param("words", words)
        .param("formKey", key);
  }

  private static MockHttpServletRequestBuilder sign(String count, String how) {
    return post(count + "/" + how).with(csrf());
  }

  private String redirect(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
    return Objects.requireNonNull(
        browser
            .perform(request.with(user(who)))
            .andExpect(status().isFound())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private SignedIn account(String name, String person, Role role, String unit) {
    return Scope.system("test")
        .get(() -> {
          String login = name + city.code();
          organization.ensureAccount(new NewAccount(login, OwnCity.PASSWORD, person, role, unit));
          return organization.findAccount(login).orElseThrow();
        });
  }

  private String addWarehouse(String name) throws Exception {
    page(handler, warehouse(name), 302);
    return idOf(page(handler, get("/warehouses"), 200), name);
  }

  private static String idOf(Document page, String name) {
    return page.select("#warehouses tbody a:containsOwn(" + name + ")")
        .attr("href")
        .replaceAll("[^0-9]", "");
  }

  private static MockHttpServletRequestBuilder warehouse(String name) {
    return post("/warehouses").with(csrf()).param("name", name).param("place", "东关路 8 号");
  }

  private CaseRow openWithGoods() throws Exception {
    var of =
        new NewCase(
            UUID.randomUUID().toString(),
            CaseProcedure.ORDINARY,
            new NewCase.Facts(
                "T09", Discovery.Source.INSPECTION, now().minusHours(1), "东关路 8 号", "", ""),
            NewCase.Origin.NONE,
            List.of(new Party.Individual("王小二", "男", null, "汉", "", "", "", "", "", "")),
            certificates,
            List.of());
    CaseOutcome outcome = cases.open(handler, of, clock.instant());
    assertThat(outcome).isInstanceOf(CaseOutcome.Done.class);
    CaseRow opened = ((CaseOutcome.Done) outcome).file();
    page(
        handler,
        post(opened.url() + "/goods")
            .with(csrf())
            .param("version", String.valueOf(opened.version()))
            .param("item", "黄山（硬）")
            .param("quantity", "20条")
            .param("nature", "GENUINE"),
        302);
    return opened;
  }

  private void appraise(CaseRow of, String nature) throws Exception {
    int version = handler.scope().get(() -> cases.find(of.id())).orElseThrow().version();
    page(
        handler,
        post(of.url() + "/goods")
            .with(csrf())
            .param("version", String.valueOf(version))
            .param("line", "0")
            .param("item", "黄山（硬）")
            .param("quantity", "20条")
            .param("nature", nature),
        302);
  }

  private MockHttpServletRequestBuilder move(
      CaseRow of, String kind, String quantity, String warehouse) {
    return post(of.url() + "/ledger/moves")
        .with(csrf())
        .param("formKey", UUID.randomUUID().toString())
        .param("kind", kind)
        .param("at", MOMENT.format(now()))
        .param("handedBy", "甲")
        .param("receivedBy", "乙")
        .param("pictures", "2")
        .param("warehouse", warehouse)
        .param("quantity-0", quantity);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
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
