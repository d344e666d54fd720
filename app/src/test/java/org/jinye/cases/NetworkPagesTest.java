package org.jinye.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.GoodsLine.UnitPrice;
import org.jinye.casebook.Money;
import org.jinye.casebook.PriceBasis;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.cases.internal.LegalWorkDays;
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

/** Networks: the meter of both standards, what people found, ties and the acceptance. */
@ModuleTest
class NetworkPagesTest {

  private final MockMvc browser;
  private final Cases cases;
  private final CaseFileExamples examples;
  private final Clock clock;
  private final OwnCity city;
  private final SignedIn handler;
  private final SignedIn west;
  private final SignedIn above;

  NetworkPagesTest(
      @Autowired MockMvc browser,
      @Autowired Cases cases,
      @Autowired LegalWorkDays workDays,
      @Autowired Clock clock,
      @Autowired Organization organization) {
    this.browser = browser;
    this.cases = cases;
    this.examples = new CaseFileExamples(workDays);
    this.clock = clock;
    this.city = OwnCity.found(organization);
    this.handler = account(organization, "dongwang", Role.CASE_HANDLER, city.eastCounty());
    this.west = account(organization, "xiwang", Role.CASE_HANDLER, city.westCounty());
    this.above = account(organization, "shiwang", Role.CASE_HANDLER, city.code());
  }

  @Test
  void showsTheMeterOfTheCaseAloneBeforeAnybodyBeginsANetwork() throws Exception {
    CaseRow row = taken(21, city.eastCounty());
    Document page = page(handler, get(row.url() + "/network"), 200);
    assertThat(page.select("#meter tbody tr")).hasSize(6);
    assertThat(page.select("#meter").text()).contains("国标", "省标", "还差3人", "还差1人", "来源：");
    assertThat(page.select("#money tbody a").attr("href")).isEqualTo(row.url());
    assertThat(page(handler, get(row.url()), 200).select("a[href$=/network]")).isNotEmpty();
    page(handler, get("/networks"), 200);
  }

  @Test
  void tellsWhatIsMissingInTheFieldsAndKeepsWhatWasTyped() throws Exception {
    CaseRow row = taken(22, city.eastCounty());
    Document unnamed =
        page(handler, post(row.url() + "/network").with(csrf()).param("networkName", " "), 422);
    assertThat(unnamed.select("#e-networkName").text()).contains("请填写网络案件的名称");
    begin(row);
    assertThat(page(handler, fact(row, "", "", "", ""), 422).select("#e-kind, #e-on")).hasSize(1);
    Document wrong = page(handler, fact(row, "MONEY", "", "一百万", "某甲"), 422);
    assertThat(wrong.select("#e-amount").text()).contains("最多两位小数");
    assertThat(wrong.select("#f-amount").val()).isEqualTo("一百万");
    assertThat(page(handler, fact(row, "ARREST", "", "0", "逮捕证"), 422).select("#e-amount").text())
        .contains("1 到 9999");
    assertThat(page(handler, fact(row, "PREMISES", "", "", "笔录"), 422).select("#e-link").text())
        .contains("哪个环节");
    assertThat(page(handler, fact(row, "VEHICLE", "", "", ""), 422).select("#e-name, #e-source"))
        .hasSize(2);
    Document late =
        page(
            handler,
            fact(row, "ARREST", "", "1", "逮捕证")
                .with(request -> {
                  request.setParameter("on", today().plusDays(1).toString());
                  return request;
                }),
            422);
    assertThat(late.select("#e-on").text()).contains("不能晚于今天");
  }

  @Test
  void countsWhatIsEnteredOnceAndKeepsEveryVersionOfIt() throws Exception {
    CaseRow row = taken(23, city.eastCounty());
    begin(row);
    String key = UUID.randomUUID().toString();
    page(handler, fact(row, "ARREST", "", "2", "逮捕证 1 号").param("formKey", key), 302);
    page(handler, fact(row, "ARREST", "", "2", "逮捕证 1 号").param("formKey", key), 302);
    Document network = page(handler, get(row.url() + "/network"), 200);
    assertThat(network.select("#arrests tbody tr")).hasSize(1);
    assertThat(network.select("#meter").text()).contains("还差1人");
    String url = network.select("#arrests tbody a").attr("href");
    MockHttpServletRequestBuilder unreasoned = change(url, "ARREST", "3", 1, "");
    assertThat(page(handler, unreasoned, 422).select("#e-reason").text()).contains("请写明改动的理由");
    page(handler, change(url, "ARREST", "3", 1, "又抓获一人"), 302);
    Document overtaken = page(handler, change(url, "ARREST", "4", 1, "晚了一步"), 422);
    assertThat(overtaken.select("[role=alert]").text()).contains("刚改过");
    assertThat(overtaken.select("#change [name=amount]").val()).isEqualTo("4");
    Document versions = page(handler, get(url), 200);
    assertThat(versions.select("#versions tbody tr").eachText())
        .hasSize(2)
        .anyMatch(line -> line.contains("逮捕3人") && line.contains("又抓获一人"))
        .anyMatch(line -> line.contains("逮捕2人"));
    page(
        handler,
        post(url + "/withdraw").with(csrf()).param("nth", "2").param("withdrawReason", "登错了"),
        302);
    assertThat(page(handler, get(row.url() + "/network"), 200).select("#arrests tbody")).isEmpty();
    assertThat(page(handler, get(url), 200).text()).contains("已撤销");
  }

  @Test
  void saysWhichGoodsHaveNoPriceAndAreNotCounted() throws Exception {
    CaseRow row = taken(34, city.eastCounty());
    assertThat(page(handler, get(row.url() + "/network"), 200).select("#unpriced")).isEmpty();
    var unpriced =
        List.of(
            new GoodsLine(
                "中华（软）",
                Quantity.of(10, QuantityUnit.CARTON),
                Nature.COUNTERFEIT,
                null,
                List.of()));
    assertThat(cases.setGoods(handler, row.id(), row.version(), unpriced))
        .isInstanceOf(CaseOutcome.Done.class);
    Document page = page(handler, get(row.url() + "/network"), 200);
    assertThat(page.select("#unpriced a").text()).contains("1 行");
    assertThat(page.select("#meter").text()).contains("0.00元");
  }

  @Test
  void tellsTheStatisticsOfTheUnitAndYear() throws Exception {
    CaseRow row = taken(35, city.eastCounty());
    begin(row);
    reachProvincial(row);
    int year = row.foundAt().getYear();
    Document page = page(handler, get("/cases/statistics?year=" + year), 200);
    assertThat(page.select("#networks").text()).contains("达到省标，未申请 1 件");
    String href = page.select("#networks a").eachAttr("href").getLast();
    assertThat(page(handler, get(href), 200).select("#networks tbody tr")).hasSize(1);
    assertThat(page(handler, get("/networks?year=" + (year - 1)), 200).select("#networks tbody tr"))
        .isEmpty();
  }

  @Test
  void countsTheSameVehicleAndPremisesOnlyOnce() throws Exception {
    CaseRow row = taken(24, city.eastCounty());
    begin(row);
    page(handler, fact(row, "VEHICLE", "", "", "笔录").param("name", "皖A12345"), 302);
    Document again =
        page(handler, fact(row, "VEHICLE", "", "", "笔录").param("name", "皖a·12345"), 422);
    assertThat(again.select("#e-name").text()).contains("已经登记过");
    page(handler, fact(row, "PREMISES", "STORING", "", "笔录").param("name", "东关路 8 号"), 302);
    Document network = page(handler, get(row.url() + "/network"), 200);
    assertThat(network.select("#meter").text()).contains("环节1个，同一环节场所最多1处，车辆1辆");
  }

  @Test
  void countsOnlyTheCasesThatTheReaderSees() throws Exception {
    CaseRow lead = taken(25, city.eastCounty());
    CaseRow other = taken(26, city.westCounty());
    page(above, network(lead), 302);
    assertThat(page(handler, tie(lead, number(other), "同一上线供货"), 422).select("#e-number").text())
        .contains("您能看到的案件里没有");
    assertThat(page(above, tie(lead, number(other), ""), 422).select("#e-tieReason")).hasSize(1);
    page(above, tie(lead, number(other), "同一上线供货"), 302);
    page(
        above,
        fact(lead, "VEHICLE", "", "", "笔录")
            .param("name", "皖A12345")
            .param("about", String.valueOf(other.id())),
        302);
    Document whole = page(above, get(lead.url() + "/network"), 200);
    assertThat(whole.select("#records tbody tr")).hasSize(2);
    assertThat(whole.select("#shape").text()).contains("皖A12345");
    Document part = page(handler, get(lead.url() + "/network"), 200);
    assertThat(part.select("#records tbody tr")).hasSize(1);
    assertThat(part.text())
        .doesNotContain(number(other))
        .doesNotContain("皖A12345")
        .contains("仪表只计算您能看到的案件");
    String seen = whole.select("#shape tbody a").attr("href");
    assertThat(page(above, change(seen, "ARREST", "3", 1, "改"), 422).select("#e-about").text())
        .contains("不能改");
    page(handler, get(seen), 404);
    page(handler, change(seen, "ARREST", "3", 1, "改"), 404);
    page(handler, post(seen + "/withdraw").with(csrf()).param("nth", "1"), 404);
    page(west, get(lead.url() + "/network"), 404);
    assertThat(page(west, get("/networks"), 200).select("#networks")).isEmpty();
    assertThat(page(west, get(other.url() + "/network"), 200).select("[role=status]")).isEmpty();
    assertThat(page(west, network(other), 422).select("[role=alert]").text()).contains("已经并入");
  }

  @Test
  void tiesACaseIntoOneNetworkOnlyAndLetsItGoWithAReason() throws Exception {
    CaseRow lead = taken(27, city.eastCounty());
    CaseRow second = taken(28, city.eastCounty());
    CaseRow tied = taken(29, city.eastCounty());
    begin(lead);
    begin(second);
    page(handler, tie(lead, number(tied), "同一账户收款"), 302);
    assertThat(page(handler, tie(second, number(tied), "也像"), 422).select("#e-number").text())
        .contains("一个案件只能算一次");
    assertThat(page(handler, tie(second, number(lead), "也像"), 422).select("#e-number").text())
        .contains("主案");
    Document network = page(handler, get(lead.url() + "/network"), 200);
    String untie = network.select("#ties form[action$=/untie]").attr("action");
    page(handler, post(untie).with(csrf()).param("untieReason", ""), 422);
    page(handler, post(untie).with(csrf()).param("untieReason", "查明无关"), 302);
    page(handler, tie(second, number(tied), "同一仓库"), 302);
    assertThat(page(handler, get(tied.url() + "/network"), 200).select("[role=status]").text())
        .contains("已经并入");
  }

  @Test
  void asksForAJudgementBeforeTheLinkOfACauseCounts() throws Exception {
    CaseRow row = taken(30, city.eastCounty());
    var facts = new NewCase.Facts("T07", row.source(), row.foundAt(), "东关路 8 号", row.summary(), "");
    assertThat(cases.setFacts(handler, row.id(), row.version(), facts))
        .isInstanceOf(CaseOutcome.Done.class);
    begin(row);
    Document before = page(handler, get(row.url() + "/network"), 200);
    assertThat(before.select("#meter").text()).contains("环节0个");
    assertThat(before.select("#suggestions").text()).contains("销售场所", "东关路 8 号", "不是规定");
    MockHttpServletRequestBuilder judge = post(row.url() + "/network/facts").with(csrf());
    before
        .select("#suggestions form input[type=hidden]")
        .forEach(input -> judge.param(input.attr("name"), input.val()));
    page(handler, judge, 302);
    assertThat(page(handler, get(row.url() + "/network"), 200).select("#meter").text())
        .contains("环节1个");
  }

  @Test
  void appliesOnlyForAStandardThatIsReachedAndWithItsPapers() throws Exception {
    CaseRow row = taken(31, city.eastCounty());
    begin(row);
    page(handler, application(row, "PROVINCIAL"), 422);
    reachProvincial(row);
    page(handler, application(row, "NATIONAL"), 422);
    String url = drafted(row);
    page(handler, application(row, "PROVINCIAL"), 422);
    Document refused = page(handler, at(url + "/submit", 1).param("document", "皖烟专〔2026〕1 号"), 422);
    assertThat(refused.select("[role=alert]").text()).contains("还不能提交", "案件概述还没有写");
    assertThat(refused.select("#e-on").text()).contains("请填写日期");
    assertThat(refused.select("#f-document").val()).isEqualTo("皖烟专〔2026〕1 号");
  }

  @Test
  void goesFromTheDraftToTheAcceptanceAndShowsIt() throws Exception {
    CaseRow row = taken(32, city.eastCounty());
    begin(row);
    reachProvincial(row);
    String url = drafted(row);
    supplyPapers(row, url);
    page(handler, at(url, 1).param("words", "张某等人从外省购进假烟。"), 302);
    page(handler, at(url, 1).param("words", "另一个人写的。"), 422);
    MockHttpServletRequestBuilder submit =
        at(url + "/submit", 2).param("document", "烟专〔2026〕1 号").param("on", today().toString());
    page(handler, submit, 302);
    page(handler, submit, 422);
    assertThat(page(handler, get("/networks?standing=SUBMITTED"), 200).select("#networks tbody tr"))
        .hasSize(1);
    page(west, at(url + "/answer", 3), 404);
    Document nothing = page(above, at(url + "/answer", 3), 422);
    assertThat(nothing.select("#e-state, #e-by, #e-resultOn")).hasSize(3);
    assertThat(page(above, answer(url, "RETURNED", "", ""), 422).select("#e-reason").text())
        .contains("写明理由");
    assertThat(page(above, answer(url, "ACCEPTED", "NATIONAL", ""), 422).select("#e-level").text())
        .contains("不能按更高的标准");
    page(above, answer(url, "ACCEPTED", "PROVINCIAL", ""), 302);
    page(above, answer(url, "REFUSED", "", "晚了"), 422);
    assertThat(page(handler, get(url), 200).select("#course").text()).contains("验收通过", "省标");
    Document list = page(handler, get("/networks"), 200);
    assertThat(list.select("#networks tbody tr").text()).contains("省标验收通过");
    assertThat(
            list.select(".figure-value").eachText().stream()
                .mapToInt(words -> Integer.parseInt(words.replaceAll("[^0-9]", "")))
                .sum())
        .isEqualTo(1);
    assertThat(word(url)).contains("关于申请验收", "东关路 8 号", "张某等人从外省购进假烟。", "所附材料");
    browser.perform(get("/networks/export.xlsx").with(user(handler))).andExpect(status().isOk());
  }

  @Test
  void onlyHandlersEnterAnything() throws Exception {
    CaseRow row = taken(33, city.eastCounty());
    begin(row);
    SignedIn leader = city.leader();
    Document page = page(leader, get(row.url() + "/network"), 200);
    assertThat(page.select("#fact, #network, form[action$=/ties]")).isEmpty();
    page(leader, fact(row, "ARREST", "", "1", "逮捕证"), 422);
    page(leader, tie(row, "1", "理由"), 422);
    page(leader, network(row), 422);
  }

  private void begin(CaseRow row) throws Exception {
    page(handler, network(row), 302);
  }

  private void reachProvincial(CaseRow row) throws Exception {
    page(handler, fact(row, "MONEY", "", "300000", "银行流水"), 302);
    page(handler, fact(row, "ARREST", "", "1", "逮捕证 1 号"), 302);
    page(handler, fact(row, "PREMISES", "STORING", "", "检查笔录").param("name", "东关路 8 号"), 302);
    page(handler, fact(row, "LINK", "SELLING", "", "供述"), 302);
    page(handler, fact(row, "LINK", "BUYING", "", "供述"), 302);
  }

  private String drafted(CaseRow row) throws Exception {
    return page302(handler, application(row, "PROVINCIAL"));
  }

  /** Enters by hand whatever the application still lacks. */
  private void supplyPapers(CaseRow row, String url) throws Exception {
    Document page = page(handler, get(row.url() + "/network"), 200);
    for (var option : page.select("#f-part option[value~=.+]")) {
      page(
          handler,
          fact(row, "PAPER", "", "", option.text() + " 1 号").param("part", option.val()),
          302);
    }
    assertThat(page(handler, get(url), 200).select("#parts").text()).doesNotContain("还没有");
  }

  private String word(String url) throws Exception {
    byte[] file =
        browser
            .perform(get(url + "/application.docx").with(user(handler)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
      return extractor.getText();
    }
  }

  private static MockHttpServletRequestBuilder network(CaseRow row) {
    return post(row.url() + "/network")
        .with(csrf())
        .param("formKey", UUID.randomUUID().toString())
        .param("networkName", "张某等人销售假烟网络")
        .param("networkKind", "FAKE");
  }

  private static MockHttpServletRequestBuilder tie(CaseRow to, String number, String reason) {
    return post(to.url() + "/network/ties")
        .with(csrf())
        .param("number", number)
        .param("tieReason", reason);
  }

  private MockHttpServletRequestBuilder fact(
      CaseRow of, String kind, String link, String amount, String source) {
    return post(of.url() + "/network/facts")
        .with(csrf())
        .param("kind", kind)
        .param("link", link)
        .param("amount", amount)
        .param("on", today().toString())
        .param("source", source);
  }

  private MockHttpServletRequestBuilder change(
      String url, String kind, String amount, int nth, String reason) {
    return post(url)
        .with(csrf())
        .param("kind", kind)
        .param("amount", amount)
        .param("on", today().toString())
        .param("source", "逮捕证 1 号")
        .param("nth", String.valueOf(nth))
        .param("reason", reason);
  }

  private static MockHttpServletRequestBuilder application(CaseRow row, String level) {
    return post(row.url() + "/network/applications").with(csrf()).param("level", level);
  }

  private static MockHttpServletRequestBuilder at(String url, int version) {
    return post(url).with(csrf()).param("version", String.valueOf(version));
  }

  private MockHttpServletRequestBuilder answer(
      String url, String state, String level, String reason) {
    return at(url + "/answer", 3)
        .param("state", state)
        .param("level", level)
        .param("by", "省烟草专卖局")
        .param("resultOn", today().toString())
        .param("reason", reason);
  }

  private static String number(CaseRow row) {
    return row.number().isEmpty() ? String.valueOf(row.id()) : row.number();
  }

  /** A filed case with counterfeit cigarettes of some value, far below both standards. */
  private CaseRow taken(long seed, String unit) {
    SignedIn who = unit.equals(city.westCounty()) ? west : handler;
    CaseRow row =
        who.scope()
            .get(() ->
                cases.takeOver(
                    new TakenFile(
                        examples.cleanOn(
                            Course.APPRAISED,
                            seed,
                            examples
                                .clean(Course.APPRAISED, seed)
                                .discovery()
                                .at()
                                .toLocalDate()
                                .plusDays(12)),
                        UUID.randomUUID().toString(),
                        unit,
                        "某人",
                        "",
                        "")));
    var goods =
        List.of(
            new GoodsLine(
                "中华（软）",
                Quantity.of(10, QuantityUnit.CARTON),
                Nature.COUNTERFEIT,
                new UnitPrice(Money.ofYuan(650), QuantityUnit.CARTON, PriceBasis.RETAIL),
                List.of()));
    CaseOutcome outcome = cases.setGoods(who, row.id(), row.version(), goods);
    assertThat(outcome).isInstanceOf(CaseOutcome.Done.class);
    return ((CaseOutcome.Done) outcome).file();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private SignedIn account(Organization organization, String name, Role role, String unit) {
    return Scope.system("test")
        .get(() -> {
          String login = name + city.code();
          organization.ensureAccount(new NewAccount(login, OwnCity.PASSWORD, name, role, unit));
          return organization.findAccount(login).orElseThrow();
        });
  }

  private String page302(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
    String url =
        browser
            .perform(request.with(user(who)))
            .andExpect(status().isFound())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(url).isNotNull();
    return java.util.Objects.requireNonNull(url);
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
