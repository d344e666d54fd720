package org.jinye.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
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

/** The transfer to the police: told by the figures, made by its course, counted whole. */
@ModuleTest
class TransferPagesTest {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final MockMvc browser;
  private final Cases cases;
  private final CaseFileExamples examples;
  private final Clock clock;
  private final OwnCity city;
  private final SignedIn handler;

  TransferPagesTest(
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
    this.handler =
        Scope.system("test")
            .get(() -> {
              String name = "yisong" + city.code();
              organization.ensureAccount(
                  new NewAccount(
                      name, OwnCity.PASSWORD, "移送人", Role.CASE_HANDLER, city.eastCounty()));
              return organization.findAccount(name).orElseThrow();
            });
  }

  @Test
  void tellsAtOnceThatAThresholdIsPassedAndByWhich() throws Exception {
    CaseRow row = suspected(11);
    assertThat(row.suspected()).isTrue();
    assertThat(page(get(row.url()), 200).select("[role=status]").text()).contains("达到刑事追诉标准");
    assertThat(page(get(row.url() + "/transfer"), 200).text()).contains("达到", "追诉标准", "专案组提出移送报告");
    assertThat(page(get("/transfers"), 200).select("#transfers tbody tr")).hasSize(1);
  }

  @Test
  void goesItsCourseWithTheClocksOfEachStepAndBack() throws Exception {
    CaseRow row = suspected(12);
    page(event(row, "REPORT", "移送报告1号", ""), 302);
    assertThat(page(get(row.url()), 200).select("[aria-labelledby=clocks-title]").text())
        .contains("决定是否移送公安机关");
    page(event(row, "APPROVE", "审批表1号", ""), 302);
    Document refused = page(event(row, "SEND", "移送书1号", ""), 422);
    assertThat(refused.select("[role=alert]").text()).contains("缺涉嫌犯罪案件移送书", "缺检验报告或者鉴定结论");
    page(event(row, "RECEIVE", "回执", ""), 422);
    assertThat(page(get("/transfers"), 200).select("#transfers").text()).contains("移送办理中");
  }

  @Test
  void entersAnEventOnceHoweverOftenItIsSent() throws Exception {
    CaseRow row = suspected(13);
    String key = UUID.randomUUID().toString();
    page(event(row, "REPORT", "移送报告1号", "", key), 302);
    page(event(row, "REPORT", "移送报告1号", "", key), 302);
    assertThat(page(get(row.url() + "/transfer"), 200).select("#events tbody tr")).hasSize(1);
  }

  @Test
  void countsEverySuspectedCaseInOneStanding() throws Exception {
    suspected(14);
    CaseRow refused = suspected(15);
    page(event(refused, "REPORT", "移送报告2号", ""), 302);
    page(event(refused, "REFUSE", "审批表2号", "情节轻微，不构成犯罪"), 302);
    Document page = page(get("/transfers"), 200);
    assertThat(page.select(".figure-value").eachText().stream().mapToInt(this::number).sum())
        .isEqualTo(2);
    assertThat(page.text()).contains("负责人书面决定不移送", "移送率：0.0%");
  }

  @Test
  void nobodyElseSeesTheLedger() throws Exception {
    CaseRow row = suspected(16);
    browser
        .perform(get(row.url() + "/transfer").with(user(city.otherCounty())))
        .andExpect(status().isNotFound());
  }

  private int number(String words) {
    return Integer.parseInt(words.replaceAll("[^0-9]", ""));
  }

  /** A filed case with counterfeit cigarettes of 150,000 yuan and more. */
  private CaseRow suspected(long seed) {
    var row =
        handler
            .scope()
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
                        city.eastCounty(),
                        "某人",
                        "",
                        "")));
    var goods =
        List.of(
            new GoodsLine(
                "中华（软）",
                Quantity.of(400, QuantityUnit.CARTON),
                Nature.COUNTERFEIT,
                new UnitPrice(Money.ofYuan(650), QuantityUnit.CARTON, PriceBasis.RETAIL),
                List.of()));
    CaseOutcome outcome = cases.setGoods(handler, row.id(), row.version(), goods);
    assertThat(outcome).isInstanceOf(CaseOutcome.Done.class);
    return ((CaseOutcome.Done) outcome).file();
  }

  private MockHttpServletRequestBuilder event(
      CaseRow of, String act, String document, String words) {
    return event(of, act, document, words, UUID.randomUUID().toString());
  }

  private MockHttpServletRequestBuilder event(
      CaseRow of, String act, String document, String words, String key) {
    return post(of.url() + "/transfer")
        .with(csrf())
        .param("formKey", key)
        .param("act", act)
        .param("at", MOMENT.format(LocalDateTime.ofInstant(clock.instant(), clock.getZone())))
        .param("document", document)
        .param("words", words);
  }

  private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
    return Jsoup.parse(
        browser
            .perform(request.with(user(handler)))
            .andExpect(status().is(status))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }
}
