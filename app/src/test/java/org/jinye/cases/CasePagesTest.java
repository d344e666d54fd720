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
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Party;
import org.jinye.casebook.Stage;
import org.jinye.casebook.paper.FilledFields;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperField;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.cases.internal.PaperDraft;
import org.jinye.cases.internal.WritingPaper;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.Tasks;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A case from its registration on, as handlers, leaders and strangers meet it. */
@ModuleTest
class CasePagesTest {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final MockMvc browser;
  private final Cases cases;
  private final Tasks tasks;
  private final Clock clock;
  private final OwnCity city;
  private final SignedIn handler;
  private final List<Long> certificates;

  CasePagesTest(
      @Autowired MockMvc browser,
      @Autowired Cases cases,
      @Autowired Tasks tasks,
      @Autowired Clock clock,
      @Autowired OfficerStore officers,
      @Autowired Organization organization) {
    this.browser = browser;
    this.cases = cases;
    this.tasks = tasks;
    this.clock = clock;
    this.city = OwnCity.found(organization);
    String unit = city.eastCounty();
    this.handler =
        Scope.system("test")
            .get(() -> {
              String name = "chengban" + city.code();
              organization.ensureAccount(
                  new NewAccount(name, OwnCity.PASSWORD, "承办人", Role.CASE_HANDLER, unit));
              return organization.findAccount(name).orElseThrow();
            });
    LocalDate from = LocalDate.now(clock).minusYears(1);
    this.certificates =
        handler
            .scope()
            .get(() ->
                List.of(
                    officers
                        .add(unit, "承办人", "A" + city.code(), handler.accountId(), from, null)
                        .orElseThrow(),
                    officers.add(unit, "协办人", "B" + city.code(), null, from, null).orElseThrow()));
  }

  @Test
  void opensACaseByItsFormAndTellsWhatTheFilingLacks() throws Exception {
    Document form = page(handler, get("/cases/new"), 200);
    assertThat(form.select("[name=officers]")).hasSize(2);
    String url =
        browser
            .perform(
                post("/cases")
                    .with(user(handler))
                    .with(csrf())
                    .param("formKey", UUID.randomUUID().toString())
                    .param("procedure", "ORDINARY")
                    .param("source", "INSPECTION")
                    .param("foundAt", MOMENT.format(now()))
                    .param("place", "东关路 8 号")
                    .param("partyKind", "INDIVIDUAL")
                    .param("partyName", "阿卜杜拉·买买提")
                    .param("officers", certificates.get(0).toString())
                    .param("officers", certificates.get(1).toString()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    Document page = page(handler, get(java.util.Objects.requireNonNull(url)), 200);
    assertThat(page.text()).contains("阿卜杜拉·买买提", "未立案", "东关路 8 号", "决定是否立案");
    assertThat(page.select("#step-file").text()).contains("还没有选案由", "第三十四条", "立案报告表");
    assertThat(page.select("#step-file button")).isEmpty();
  }

  @Test
  void keepsWhatWasTypedWhenACaseCannotBeOpened() throws Exception {
    Document again =
        page(
            handler,
            post("/cases")
                .with(csrf())
                .param("formKey", UUID.randomUUID().toString())
                .param("procedure", "ORDINARY")
                .param("source", "INSPECTION")
                .param("foundAt", "后天")
                .param("place", "西关")
                .param("partyName", "某" + "长".repeat(220))
                .param("officers", certificates.get(0).toString()),
            422);
    assertThat(again.select("#e-foundAt").text()).contains("请填写案发时间");
    assertThat(again.select("#f-place").val()).isEqualTo("西关");
    assertThat(again.select("[name=officers][checked]")).hasSize(1);
  }

  @Test
  void filesACaseOnceTheHeadHasApprovedAndStartsTheClockOfTheDecision() throws Exception {
    CaseRow opened = open("T09");
    PaperRow report = paper(opened, "filing_report");
    assertThat(report.number()).contains("立〔").endsWith("1号");
    assertThat(tasks.findOpen("case-opinion", opened.id() + "-" + report.id())).isEmpty();
    report = opinion(handler, report, Opinion.Role.HANDLER, "承办人");
    report = opinion(handler, report, Opinion.Role.HANDLER, "协办人");
    report = opinion(handler, report, Opinion.Role.DEPARTMENT, "部门负责人");
    report = opinion(handler, report, Opinion.Role.HEAD, "局长");
    CaseRow filed = step(opened, "file");
    assertThat(filed.stage()).isEqualTo(Stage.FILED);
    assertThat(filed.number()).isEqualTo(report.number());
    assertThat(filed.filedOn()).isEqualTo(LocalDate.now(clock));
    Document page = page(handler, get(opened.url()), 200);
    assertThat(page.select("[aria-labelledby=clocks-title]").text())
        .contains("作出处罚决定", "行政处罚法第六十条");
    assertThat(page.select("#papers tbody tr").text()).contains(report.number(), "已定稿");
  }

  @Test
  void refusesAStepThatTheLawDoesNotAllowYetEvenWhenItIsSent() throws Exception {
    CaseRow opened = open("T09");
    Document refused =
        page(
            handler,
            post(opened.url() + "/steps")
                .with(csrf())
                .param("step", "file")
                .param("version", String.valueOf(opened.version())),
            409);
    assertThat(refused.select("[role=alert]").text()).contains("还不能“立案”", "第三十五条");
    assertThat(cases.take(handler, opened.id(), opened.version(), "decide"))
        .isInstanceOf(CaseOutcome.Refused.class);
  }

  @Test
  void nobodyElseFindsTheCase() throws Exception {
    CaseRow opened = open("T09");
    page(city.otherCounty(), get(opened.url()), 404);
    assertThat(page(city.otherCounty(), get("/cases"), 200).select("#cases")).isEmpty();
    assertThat(page(city.otherCounty(), get("/cases").param("q", "王小二"), 200).text())
        .contains("没有符合条件的案件");
    assertThat(page(city.citySupervisor(), get("/cases").param("q", "王小二"), 200).text())
        .contains("王小二");
  }

  @Test
  void findsACaseByPartyItemAndLaserCode() throws Exception {
    CaseRow opened = open("T09");
    String code = "6" + "0101" + "12345678901" + "AHYC" + "990101000001";
    page(
        handler,
        post(opened.url() + "/goods")
            .with(csrf())
            .param("version", String.valueOf(row(opened).version()))
            .param("item", "黄山（硬）")
            .param("quantity", "3件12条")
            .param("nature", "GENUINE")
            .param("price", "245")
            .param("per", "CARTON")
            .param("basis", "WHOLESALE")
            .param("codes", code),
        302);
    assertThat(row(opened).sticks()).isEqualTo(32_400);
    assertThat(row(opened).valueFen()).isEqualTo(162 * 24_500L);
    for (String q : List.of("黄山", "王小二", code, "王小二 黄山")) {
      assertThat(page(handler, get("/cases").param("q", q), 200).select("#cases tbody tr"))
          .as(q)
          .hasSize(1);
    }
    assertThat(page(handler, get("/cases").param("q", "黄山 李四"), 200).text()).contains("没有符合条件的案件");
  }

  @Test
  void refusesGoodsThatItCannotReadAndKeepsThem() throws Exception {
    CaseRow opened = open("T09");
    Document again =
        page(
            handler,
            post(opened.url() + "/goods/paste")
                .with(csrf())
                .param("version", String.valueOf(opened.version()))
                .param("rows", "品名规格\t数量\n黄山（硬）\t12\n红塔山\t5条\t真品\t90"),
            422);
    assertThat(again.select("#paste").text()).contains("第 2 行", "没有写单位");
    assertThat(again.select("[name=rows]").text()).contains("红塔山");
    assertThat(row(opened).sticks()).isZero();
  }

  @Test
  void takesFiveThousandLinesOfGoods() throws Exception {
    CaseRow opened = open("T09");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      rows.append("品规").append(i).append("\t1条\t真品\t100\n");
    }
    page(
        handler,
        post(opened.url() + "/goods/paste")
            .with(csrf())
            .param("version", String.valueOf(opened.version()))
            .param("rows", rows.toString()),
        302);
    assertThat(row(opened).sticks()).isEqualTo(1_000_000);
    assertThat(page(handler, get(opened.url()), 200).text()).contains("共 5000 行", "500000.00 元");
  }

  @Test
  void tellsTheSecondOfTwoPeopleAndKeepsHisWords() throws Exception {
    CaseRow opened = open("T09");
    MockHttpServletRequestBuilder change =
        post(opened.url() + "/facts")
            .with(csrf())
            .param("version", String.valueOf(opened.version()))
            .param("source", "INSPECTION")
            .param("cause", "T09")
            .param("foundAt", MOMENT.format(now()))
            .param("summary", "第一个人写的");
    page(handler, change, 302);
    Document late =
        page(
            handler,
            post(opened.url() + "/facts")
                .with(csrf())
                .param("version", String.valueOf(opened.version()))
                .param("source", "INSPECTION")
                .param("cause", "T09")
                .param("foundAt", MOMENT.format(now()))
                .param("summary", "第二个人写的"),
            422);
    assertThat(late.select("[role=alert]").text()).contains("刚改过这个案件", "没有提交");
    assertThat(late.select("#f-summary").text()).isEqualTo("第二个人写的");
    assertThat(row(opened).summary()).isEqualTo("第一个人写的");
  }

  @Test
  void keepsASealedNumberThatNobodyTypedAnew() throws Exception {
    CaseRow opened = open("T09");
    parties(opened, "王小二", "11010519491231002X", 302);
    Document form = page(handler, get(opened.url() + "/parties"), 200);
    assertThat(form.select("#f-identity-0").val()).isEqualTo("（不变）");
    parties(opened, "王小三", "（不变）", 302);
    assertThat(file(opened).parties().getFirst())
        .isInstanceOfSatisfying(
            Party.Individual.class,
            person -> assertThat(person.identityNumber()).isEqualTo("11010519491231002X"));
    assertThat(page(handler, get(opened.url()), 200).text())
        .contains("王小三")
        .doesNotContain("11010519491231002X");
    Document refused = parties(opened, "王小三", "110105194912310021", 422);
    assertThat(refused.select("#e-identity-0").text()).contains("校验位");
  }

  @Test
  void showsTheCasesThatTheSamePartyHadBefore() throws Exception {
    CaseRow first = open("T09");
    parties(first, "王小二", "11010519491231002X", 302);
    CaseRow second = open("T10");
    parties(second, "王小二", "11010519491231002X", 302);
    assertThat(page(handler, get(second.url()), 200).text()).contains("同一当事人的其他案件 1 件");
  }

  @Test
  void reviewsTheFileWhileItIsBuilt() throws Exception {
    CaseRow opened = open("T09");
    Document review = page(handler, get(opened.url() + "/review"), 200);
    assertThat(review.text()).contains("现在的得分", "以后还要有的");
    PaperRow record = paper(opened, "inspection_record");
    Document page = page(handler, get(record.url()), 200);
    assertThat(page.text()).contains("检查（勘验）笔录", "已定稿", "登记签名");
  }

  @Test
  void makesAWordFileOfEveryKindOfPaper() throws Exception {
    CaseRow opened = open("T09");
    for (String code : List.of("filing_report", "inspection_record", "preservation_notice")) {
      PaperRow issued = paper(opened, code);
      String href =
          page(handler, get(issued.url()), 200)
              .select(".attachment a[href]")
              .attr("href")
              .replace("/view", "");
      byte[] word =
          browser
              .perform(get(href).with(user(handler)))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      try (var file = new XWPFDocument(new ByteArrayInputStream(word));
          var text = new XWPFWordExtractor(file)) {
        assertThat(text.getText())
            .contains(PaperCatalogue.read().get(code).title(), "王小二", "东县" + city.code());
      }
    }
  }

  @Test
  void takesMovementsThatBalanceAndReceiptsOnce() throws Exception {
    CaseRow opened = open("T09");
    page(
        handler,
        post(opened.url() + "/goods")
            .with(csrf())
            .param("version", String.valueOf(opened.version()))
            .param("item", "黄山（硬）")
            .param("quantity", "20条")
            .param("nature", "GENUINE"),
        302);
    page(handler, move(opened, "STORED", "20条"), 302);
    Document refused = page(handler, move(opened, "RETURNED", "21条"), 422);
    assertThat(refused.select("#move [role=alert]").text()).isNotEmpty();
    assertThat(refused.select("#f-quantity-0").val()).isEqualTo("21条");
    page(handler, move(opened, "RETURNED", "5条"), 302);
    assertThat(page(handler, get(opened.url() + "/ledger"), 200).select("#balance").text())
        .contains("黄山（硬）", "15条");
    Document labels = page(handler, get(opened.url() + "/ledger/labels"), 200);
    assertThat(labels.select("#labels .goods-label")).hasSize(1);
    assertThat(labels.select("#labels").text()).contains("黄山（硬）", "15条", opened.title());
    assertThat(labels.select("#labels img").attr("src")).startsWith("data:image/svg+xml;base64,");
    page(handler, receipt(opened), 302);
    assertThat(page(handler, receipt(opened), 422).select("#e-number").text()).contains("已经登记过");
  }

  @Test
  void countsCasesAndOpensWhatItCounted() throws Exception {
    open("T09");
    open("T10");
    Document page = page(handler, get("/cases/statistics?by=CAUSE"), 200);
    assertThat(page.select("#statistics tbody tr")).hasSize(2);
    String all = page.select("#statistics tfoot a").attr("href");
    assertThat(page.select("#statistics tfoot a").eachText().getFirst()).isEqualTo("2");
    assertThat(page(handler, get(all), 200).select("#cases tbody tr")).hasSize(2);
  }

  private MockHttpServletRequestBuilder move(CaseRow of, String kind, String quantity) {
    return post(of.url() + "/ledger/moves")
        .with(csrf())
        .param("formKey", UUID.randomUUID().toString())
        .param("kind", kind)
        .param("at", MOMENT.format(now()))
        .param("handedBy", "甲")
        .param("receivedBy", "乙")
        .param("pictures", "2")
        .param("quantity-0", quantity);
  }

  private MockHttpServletRequestBuilder receipt(CaseRow of) {
    return post(of.url() + "/ledger/receipts")
        .with(csrf())
        .param("number", "AH-0001")
        .param("paidOn", LocalDate.now(clock).toString())
        .param("money", "500.00");
  }

  @Test
  void voidsAPaperWithAReasonAndLeavesItToBeSeen() throws Exception {
    CaseRow opened = open("T09");
    PaperRow report = paper(opened, "filing_report");
    Document refused =
        page(
            handler,
            post(report.url() + "/void")
                .with(csrf())
                .param("version", String.valueOf(report.version())),
            422);
    assertThat(refused.select("[role=alert], .invalid-feedback").text()).contains("作废理由");
    page(
        handler,
        post(report.url() + "/void")
            .with(csrf())
            .param("version", String.valueOf(report.version()))
            .param("voidReason", "案由写错"),
        302);
    assertThat(page(handler, get(report.url()), 200).text()).contains("已作废", "案由写错");
    assertThat(page(handler, get(opened.url()), 200).select("#step-file").text()).contains("立案报告表");
  }

  private Document parties(CaseRow of, String name, String identity, int status) throws Exception {
    return page(
        handler,
        post(of.url() + "/parties")
            .with(csrf())
            .param("version", String.valueOf(row(of).version()))
            .param("was-0", "0")
            .param("kind-0", "INDIVIDUAL")
            .param("name-0", name)
            .param("identity-0", identity),
        status);
  }

  private CaseRow open(String cause) {
    var of =
        new NewCase(
            UUID.randomUUID().toString(),
            CaseProcedure.ORDINARY,
            new NewCase.Facts(
                cause, Discovery.Source.INSPECTION, now().minusHours(1), "东关路 8 号", "", ""),
            NewCase.Origin.NONE,
            List.of(new Party.Individual("王小二", "男", null, "汉", "", "", "", "", "", "")),
            certificates,
            List.of());
    return done(cases.open(handler, of, clock.instant()));
  }

  private PaperRow paper(CaseRow of, String code) {
    PaperKind kind = PaperCatalogue.read().get(code);
    Map<String, String> fields = new java.util.HashMap<>(FilledFields.of(kind, file(of)).values());
    kind.fields().stream()
        .filter(field -> field.required() && !fields.containsKey(field.code()))
        .forEach(field -> fields.put(field.code(), sample(field)));
    var draft = new PaperDraft(null, null, fields, List.of(), 1);
    PaperRow begun = done(cases.begin(handler, of.id(), kind, draft, UUID.randomUUID().toString()));
    return done(cases.issue(handler, seen(begun)));
  }

  private String sample(PaperField field) {
    return switch (field.type()) {
      case TEXT, WORDS -> "如实填写";
      case DAY -> LocalDate.now(clock).toString();
      case MOMENT -> MOMENT.format(now());
      case NUMBER, CARTONS, MONEY -> "1";
      case YES_NO -> "true";
      case CHOICE -> field.choices().getFirst().code();
    };
  }

  private PaperRow opinion(SignedIn who, PaperRow of, Opinion.Role role, String name) {
    return done(
        cases.addOpinion(who, seen(of), new Opinion(role, name, "同意", LocalDate.now(clock))));
  }

  private CaseRow step(CaseRow of, String code) {
    return done(cases.take(handler, of.id(), row(of).version(), code));
  }

  private CaseRow row(CaseRow of) {
    return handler.scope().get(() -> cases.find(of.id())).orElseThrow();
  }

  private CaseFile file(CaseRow of) {
    return handler.scope().get(() -> cases.findFile(of.id())).orElseThrow();
  }

  private static WritingPaper.Seen seen(PaperRow of) {
    return new WritingPaper.Seen(of.fileId(), of.id(), of.version());
  }

  private static CaseRow done(CaseOutcome outcome) {
    assertThat(outcome).isInstanceOf(CaseOutcome.Done.class);
    return ((CaseOutcome.Done) outcome).file();
  }

  private static PaperRow done(PaperOutcome outcome) {
    assertThat(outcome).isInstanceOf(PaperOutcome.Done.class);
    return ((PaperOutcome.Done) outcome).paper();
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
