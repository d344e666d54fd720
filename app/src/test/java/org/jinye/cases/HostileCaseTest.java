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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Party;
import org.jinye.casebook.Stage;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.cases.internal.KeepingNetwork;
import org.jinye.cases.internal.LegalWorkDays;
import org.jinye.cases.internal.NetworkRow;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.cases.internal.PaperDraft;
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

/** What people send who are careless, late, two at once, or mean no good. */
@ModuleTest
class HostileCaseTest {

  private static final long SEED = 5;
  private static final String IDENTITY = "11010519491231002X";

  private final MockMvc browser;
  private final Cases cases;
  private final KeepingNetwork networks;
  private final Clock clock;
  private final CaseFileExamples examples;
  private final OwnCity city;
  private final SignedIn handler;
  private final SignedIn west;
  private final List<Long> certificates;

  HostileCaseTest(
      @Autowired MockMvc browser,
      @Autowired Cases cases,
      @Autowired KeepingNetwork networks,
      @Autowired Clock clock,
      @Autowired LegalWorkDays workDays,
      @Autowired OfficerStore officers,
      @Autowired Organization organization) {
    this.browser = browser;
    this.cases = cases;
    this.networks = networks;
    this.clock = clock;
    this.examples = new CaseFileExamples(workDays);
    this.city = OwnCity.found(organization);
    this.handler = account(organization, "dong", city.eastCounty());
    this.west = account(organization, "xi", city.westCounty());
    LocalDate from = LocalDate.now(clock).minusYears(30);
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
  void twoPeopleWhoTieEachOthersLeadingCasesAreBothTold() throws Exception {
    for (int round = 0; round < 8; round++) {
      CaseRow one = open(CaseProcedure.ORDINARY);
      CaseRow other = open(CaseProcedure.ORDINARY);
      for (CaseRow lead : List.of(one, other)) {
        String key = UUID.randomUUID().toString();
        handler
            .scope()
            .get(() -> networks.begin(handler, lead.id(), "网络", NetworkRow.Kind.FAKE, key));
      }
      List<CaseOutcome> outcomes = atOnce(List.of(() -> tie(one, other), () -> tie(other, one)));
      assertThat(outcomes).hasSize(2).allMatch(CaseOutcome.Refused.class::isInstance);
    }
  }

  @Test
  void theFiguresOfADecisionThatWasMadeStayAsTheyAre() throws Exception {
    CaseRow served = served();
    Document form = page(handler, get(served.url() + "/decision"), 200);
    assertThat(form.select("[role=alert]").text()).contains("决定已经作出", "处罚决定公开");
    MockHttpServletRequestBuilder nothing =
        post(served.url() + "/decision")
            .with(csrf())
            .param("version", String.valueOf(served.version()))
            .param("sanctions", "WARNING");
    assertThat(page(handler, nothing, 422).select("[role=alert]").text()).contains("不能再改");
    assertThat(row(served).fineFen()).isEqualTo(served.fineFen()).isPositive();
  }

  @Test
  void aFineWithoutTheBaseThatTheStatuteCountsFromIsRefusedWithItsArticle() throws Exception {
    CaseRow opened = open(CaseProcedure.ORDINARY);
    Document refused = page(handler, fine(opened, "", "900000"), 422);
    assertThat(refused.select("#e-base").text()).contains("请填写基数", "五十二条");
    assertThat(refused.select("[name=fine]").val()).isEqualTo("900000");
  }

  @Test
  void theCauseOfAFiledCaseIsNotTakenAway() throws Exception {
    CaseRow served = served();
    MockHttpServletRequestBuilder without =
        post(served.url() + "/facts")
            .with(csrf())
            .param("version", String.valueOf(served.version()))
            .param("source", "INSPECTION")
            .param("foundAt", served.foundAt().toString())
            .param("cause", "");
    assertThat(page(handler, without, 422).select("#e-cause").text()).contains("不能空着");
  }

  @Test
  void aPaperOfAnArchivedCaseTakesNoMoreOpinionSignatureOrSeal() throws Exception {
    CaseRow archived = archived();
    Document page = page(handler, get(archived.url()), 200);
    String paper = page.select("#papers tbody a[href*=/papers/]").attr("href");
    for (MockHttpServletRequestBuilder late :
        List.of(
            opinion(paper, 1, "同意"),
            post(paper + "/signatures")
                .param("as", "PARTY")
                .param("signer", "冒充")
                .param("version", "1"),
            post(paper + "/seal").param("version", "1"),
            post(paper + "/void").param("version", "1").param("voidReason", "不想要了"))) {
      assertThat(page(handler, late.with(csrf()), 422).select("[role=alert]").text())
          .containsAnyOf("已经归档", "已经结束");
    }
    assertThat(row(archived).version()).isEqualTo(archived.version());
  }

  @Test
  void nobodySignsAnOpinionOnADraftThatStillChangesAndHisWordsStay() throws Exception {
    CaseRow opened = open(CaseProcedure.ORDINARY);
    var kind = PaperCatalogue.read().get("filing_report");
    var draft = new PaperDraft(null, null, java.util.Map.of(), List.of(), 1);
    PaperOutcome begun =
        cases.begin(handler, opened.id(), kind, draft, UUID.randomUUID().toString());
    PaperRow paper = ((PaperOutcome.Done) begun).paper();
    Document refused = page(handler, opinion(paper.url(), 1, "同意立案").with(csrf()), 422);
    assertThat(refused.select("[role=alert]").text()).contains("请先定稿");
    assertThat(refused.select("#opinions [name=words]").text()).isEqualTo("同意立案");
    assertThat(refused.select("#opinions [name=opinionOn]").val()).isEqualTo("2026-02-01");
  }

  @Test
  void aQuantityOrValueThatNoSumCanHoldIsToldAtItsField() throws Exception {
    CaseRow opened = open(CaseProcedure.ORDINARY);
    assertThat(page(handler, goods(opened, "999999999999箱", ""), 422).select("#e-quantity").text())
        .contains("太大");
    Document dear = page(handler, goods(opened, "40000000件", "999999999.99"), 422);
    assertThat(dear.select("#e-price").text()).contains("超过一万亿元");
    assertThat(dear.select("[name=price]").val()).isEqualTo("999999999.99");
  }

  @Test
  void aSimpleCaseFromBeforeTheLimitsIsToldSoAndNotAnError() throws Exception {
    CaseRow opened = open(CaseProcedure.SIMPLE, LocalDateTime.of(2005, 3, 1, 10, 0));
    page(handler, get(opened.url() + "/decision"), 200);
    assertThat(page(handler, fine(opened, "1000", "100"), 422).select("[role=alert]").text())
        .contains("没有收录", "普通程序");
  }

  @Test
  void aSealedNumberStaysWithItsPersonWhenSomebodyElseTookAPartyOut() throws Exception {
    CaseRow opened = open(CaseProcedure.ORDINARY);
    var first = new Party.Individual("甲某", "男", null, "", IDENTITY, "", "", "", "", "");
    var second =
        new Party.Individual("乙某", "女", null, "", "110105194912310046", "", "", "", "", "");
    int seen = row(opened).version();
    cases.setParties(handler, opened.id(), seen, List.of(first, second));
    Document mine = page(handler, get(opened.url() + "/parties"), 200);
    cases.setParties(handler, opened.id(), row(opened).version(), List.of(second));
    Document late = page(handler, filled(opened, mine), 422);
    Document again = page(handler, filled(opened, late), 422);
    assertThat(again.select("#e-identity-0").text()).contains("甲某", "重新填写");
    assertThat(again.select("#e-identity-1")).isEmpty();
    again.select("#f-identity-0").val("");
    page(handler, filled(opened, again), 302);
    assertThat(handler.scope().get(() -> cases.findFile(opened.id())).orElseThrow().parties())
        .extracting(party -> party.name() + ((Party.Individual) party).identityNumber())
        .containsExactly("甲某", "乙某110105194912310046");
  }

  @Test
  void whatWasTypedOfAPartyWithoutANameIsNotDropped() throws Exception {
    CaseRow opened = open(CaseProcedure.ORDINARY);
    MockHttpServletRequestBuilder nameless =
        post(opened.url() + "/parties")
            .with(csrf())
            .param("version", String.valueOf(row(opened).version()))
            .param("was-0", "-1")
            .param("name-0", "")
            .param("address-0", "东关路 9 号");
    Document refused = page(handler, nameless, 422);
    assertThat(refused.select("#e-name-0").text()).contains("请填写姓名");
    assertThat(refused.select("#f-address-0").val()).isEqualTo("东关路 9 号");
  }

  @Test
  void aLineOfGoodsIsFoundAgainWhenSomebodyElseTookOutOneBeforeIt() throws Exception {
    CaseRow opened = open(CaseProcedure.ORDINARY);
    for (String item : List.of("甲烟", "乙烟", "丙烟")) {
      page(handler, goods(opened, item, "5条", ""), 302);
    }
    Document mine = page(handler, get(opened.url() + "/goods?line=1"), 200);
    Document first = page(handler, get(opened.url() + "/goods?line=0"), 200);
    page(handler, line(opened, first).param("remove", "1"), 302);
    mine.select("#f-quantity").val("7条");
    Document late = page(handler, line(opened, mine), 422);
    late.select("#f-quantity").val("7条");
    page(handler, line(opened, late), 302);
    assertThat(items(opened)).containsExactly("乙烟 1400", "丙烟 1000");
    Document gone = page(handler, get(opened.url() + "/goods?line=0"), 200);
    page(handler, line(opened, gone).param("remove", "1"), 302);
    Document told = page(handler, line(opened, gone).param("remove", "1"), 422);
    assertThat(told.select("[role=alert]").text()).contains("刚被别人改过或去掉");
    assertThat(items(opened)).containsExactly("丙烟 1000");
  }

  @Test
  void nothingIsBroughtInOrPaidBeforeTheCaseWasFound() throws Exception {
    CaseRow opened = open(CaseProcedure.ORDINARY);
    page(handler, goods(opened, "5条", ""), 302);
    MockHttpServletRequestBuilder early =
        post(opened.url() + "/ledger/moves")
            .with(csrf())
            .param("formKey", UUID.randomUUID().toString())
            .param("kind", GoodsMove.Kind.STORED.name())
            .param("at", "0001-01-01T00:00")
            .param("handedBy", "甲".repeat(101))
            .param("receivedBy", "乙")
            .param("pictures", "1")
            .param("quantity-0", "5条");
    Document refused = page(handler, early, 422);
    assertThat(refused.select("#e-at").text()).contains("不能早于案发");
    assertThat(refused.select("#e-handedBy").text()).contains("最多 100 个字");
    MockHttpServletRequestBuilder paid =
        post(opened.url() + "/ledger/receipts")
            .with(csrf())
            .param("number", "1")
            .param("paidOn", "1999-01-01")
            .param("money", "5");
    assertThat(page(handler, paid, 422).select("#e-paidOn").text()).contains("不能早于案发");
  }

  @Test
  void whatStillLiesInStoreOfAnArchivedCaseGoesOutAndNothingComesIn() throws Exception {
    CaseFile whole = examples.clean(Course.APPRAISED, SEED);
    CaseRow archived =
        take(
            new CaseFile(
                whole.number(),
                whole.procedure(),
                whole.stage(),
                whole.bureau(),
                whole.cause(),
                whole.discovery(),
                whole.filedOn(),
                whole.parties(),
                whole.officers(),
                whole.goods(),
                whole.decision(),
                whole.papers(),
                whole.ledger().stream()
                    .filter(move -> move.kind() == GoodsMove.Kind.STORED)
                    .toList(),
                whole.recordings(),
                whole.receipts(),
                whole.endedOn()));
    assertThat(archived.stage()).isEqualTo(Stage.ARCHIVED);
    assertThat(page(handler, move(archived, "STORED"), 422).select("[role=alert]").text())
        .contains("已经归档");
    page(handler, move(archived, "DESTROYED"), 302);
  }

  private MockHttpServletRequestBuilder move(CaseRow of, String kind) {
    return post(of.url() + "/ledger/moves")
        .with(csrf())
        .param("formKey", UUID.randomUUID().toString())
        .param("kind", kind)
        .param("at", minuteAgo().toString())
        .param("handedBy", "甲")
        .param("receivedBy", "乙")
        .param("pictures", "1")
        .param("quantity-0", "1包");
  }

  @Test
  void aFormOfAnotherCountyOpensNothingAndIsNoError() {
    String key = UUID.randomUUID().toString();
    assertThat(
            cases.open(handler, blank(CaseProcedure.ORDINARY, minuteAgo(), key), clock.instant()))
        .isInstanceOf(CaseOutcome.Done.class);
    assertThat(
            cases.open(
                west,
                new NewCase(
                    key,
                    CaseProcedure.ORDINARY,
                    facts(minuteAgo()),
                    NewCase.Origin.NONE,
                    List.of(),
                    List.of(),
                    List.of()),
                clock.instant()))
        .isInstanceOf(CaseOutcome.Refused.class);
  }

  private CaseOutcome tie(CaseRow lead, CaseRow tied) {
    String key = UUID.randomUUID().toString();
    return handler
        .scope()
        .get(() -> networks.tie(handler, lead.id(), Long.toString(tied.id()), "同伙", key));
  }

  private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
    var start = new CyclicBarrier(all.size());
    try (var people = Executors.newFixedThreadPool(all.size())) {
      List<Future<T>> running =
          all.stream()
              .map(one ->
                  people.submit(() -> {
                    start.await();
                    return one.call();
                  }))
              .toList();
      List<T> done = new ArrayList<>();
      for (Future<T> one : running) {
        done.add(one.get());
      }
      return done;
    }
  }

  private List<String> items(CaseRow of) {
    return handler.scope().get(() -> cases.findFile(of.id())).orElseThrow().goods().stream()
        .map(line -> line.item() + " " + line.quantity().base())
        .toList();
  }

  private static MockHttpServletRequestBuilder opinion(String paper, int version, String words) {
    return post(paper + "/opinions")
        .param("version", String.valueOf(version))
        .param("role", "HEAD")
        .param("name", "局长")
        .param("words", words)
        .param("opinionOn", "2026-02-01");
  }

  private MockHttpServletRequestBuilder goods(CaseRow of, String quantity, String price) {
    return goods(of, "黄山（硬）", quantity, price);
  }

  private MockHttpServletRequestBuilder goods(
      CaseRow of, String item, String quantity, String price) {
    return post(of.url() + "/goods")
        .with(csrf())
        .param("version", String.valueOf(row(of).version()))
        .param("item", item)
        .param("quantity", quantity)
        .param("nature", "COUNTERFEIT")
        .param("price", price)
        .param("per", "STICK")
        .param("basis", "WHOLESALE");
  }

  /** The form for a line as a page shows it. */
  private static MockHttpServletRequestBuilder line(CaseRow of, Document page) {
    return sent(post(of.url() + "/goods"), page, "#line");
  }

  private static MockHttpServletRequestBuilder filled(CaseRow of, Document page) {
    return sent(post(of.url() + "/parties"), page, "form[action$=/parties]");
  }

  private static MockHttpServletRequestBuilder sent(
      MockHttpServletRequestBuilder request, Document page, String form) {
    page.select(form + " [name]:not(button):not([name=_csrf])")
        .forEach(field ->
            request.param(
                field.attr("name"),
                field.tagName().equals("select")
                    ? field.select("option[selected]").attr("value")
                    : field.tagName().equals("textarea") ? field.wholeText() : field.val()));
    return request.with(csrf());
  }

  private MockHttpServletRequestBuilder fine(CaseRow of, String base, String fine) {
    return post(of.url() + "/decision")
        .with(csrf())
        .param("version", String.valueOf(row(of).version()))
        .param("sanctions", "FINE")
        .param("base", base)
        .param("fine", fine);
  }

  private CaseRow archived() {
    return take(examples.clean(Course.PLAIN, SEED));
  }

  /** Decided and served, and nothing paid yet. */
  private CaseRow served() {
    LocalDate paid = examples.clean(Course.PLAIN, SEED).receipts().getFirst().on();
    return take(examples.cleanOn(Course.PLAIN, SEED, paid.minusDays(1)));
  }

  private CaseRow take(CaseFile file) {
    return Scope.system("test")
        .get(() ->
            cases.takeOver(
                new TakenFile(
                    file, UUID.randomUUID().toString(), city.eastCounty(), "某人", "", "")));
  }

  private CaseRow open(CaseProcedure procedure) {
    return open(procedure, minuteAgo());
  }

  private CaseRow open(CaseProcedure procedure, LocalDateTime found) {
    CaseOutcome outcome =
        cases.open(handler, blank(procedure, found, UUID.randomUUID().toString()), clock.instant());
    assertThat(outcome).isInstanceOf(CaseOutcome.Done.class);
    return ((CaseOutcome.Done) outcome).file();
  }

  private NewCase blank(CaseProcedure procedure, LocalDateTime found, String key) {
    return new NewCase(
        key,
        procedure,
        facts(found),
        NewCase.Origin.NONE,
        List.of(new Party.Individual("王小二", "男", null, "汉", "", "", "", "", "", "")),
        certificates,
        List.of());
  }

  private static NewCase.Facts facts(LocalDateTime found) {
    return new NewCase.Facts(
        found.getYear() < 2010 ? "" : "T02", Discovery.Source.INSPECTION, found, "东关路 8 号", "", "");
  }

  private LocalDateTime minuteAgo() {
    return LocalDateTime.ofInstant(clock.instant(), clock.getZone()).minusMinutes(1);
  }

  private CaseRow row(CaseRow of) {
    return handler.scope().get(() -> cases.find(of.id())).orElseThrow();
  }

  private static SignedIn account(Organization organization, String name, String unit) {
    return Scope.system("test")
        .get(() -> {
          organization.ensureAccount(
              new NewAccount(name + unit, OwnCity.PASSWORD, "承办人", Role.CASE_HANDLER, unit));
          return organization.findAccount(name + unit).orElseThrow();
        });
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
