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
import java.util.Objects;
import java.util.UUID;
import org.jinye.casebook.CaseFile;
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

/** What becomes of decisions: fines paid and overdue, receipts, and the public list. */
@ModuleTest
class FinePagesTest {

  private static final long SEED = 31;

  private final MockMvc browser;
  private final Cases cases;
  private final CaseFileExamples examples;
  private final Clock clock;
  private final OwnCity city;
  private final SignedIn handler;

  FinePagesTest(
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
              String name = "fakuan" + city.code();
              organization.ensureAccount(
                  new NewAccount(
                      name, OwnCity.PASSWORD, "承办人", Role.CASE_HANDLER, city.eastCounty()));
              return organization.findAccount(name).orElseThrow();
            });
  }

  @Test
  void countsEveryDecidedFineInOneStanding() throws Exception {
    CaseRow paid = take(examples.clean(Course.PRESERVED, SEED));
    CaseRow open = take(unpaid(SEED + 1));
    Document page = page(get("/fines"), 200);
    assertThat(page.select("#fines tbody tr")).hasSize(2);
    assertThat(
            page.select(".figure-value").eachText().stream()
                .mapToInt(words -> Integer.parseInt(words.replaceAll("[^0-9]", "")))
                .sum())
        .isEqualTo(2);
    assertThat(page(get("/fines").param("standing", "PAID"), 200).select("#fines").text())
        .contains(paid.number())
        .doesNotContain(open.number());
  }

  @Test
  void addsThreePerCentADayUpToTheFineToWhatIsOverdue() throws Exception {
    CaseRow open = take(unpaid(SEED));
    Document page = page(get("/fines").param("standing", "OVERDUE"), 200);
    assertThat(page.select("#fines tbody tr")).hasSize(1);
    String fine = page.select("#fines td[data-label=罚款（元）]").text();
    assertThat(page.select("#fines td[data-label=加处（元）]").text().replace(",", ""))
        .isEqualTo(fine.replace(",", ""));
    assertThat(page.select("#fines tbody").text()).contains(open.number(), "逾期");
    browser.perform(get("/fines/export.xlsx").with(user(handler))).andExpect(status().isOk());
  }

  @Test
  void listsTheReceiptsWithTheirSum() throws Exception {
    CaseRow paid = take(examples.clean(Course.PRESERVED, SEED));
    Document page = page(get("/fines/receipts"), 200);
    assertThat(page.select("#receipts tbody tr").text()).contains(paid.number());
    page(get("/fines/receipts").param("year", "2001"), 200);
    browser
        .perform(get("/fines/receipts/export.xlsx").with(user(handler)))
        .andExpect(status().isOk());
  }

  @Test
  void followsADecisionToThePublicListAndOffIt() throws Exception {
    CaseRow row = take(unpaid(SEED));
    assertThat(page(get("/publicity").param("standing", "PAST"), 200).select("tbody tr"))
        .hasSize(1);
    String party = page(get("/publicity"), 200).select("td[data-label=当事人]").text();
    assertThat(row.partyName()).isNotEmpty().isNotEqualTo(party);
    assertThat(party).endsWith("某");
    String url = row.url() + "/publication";
    assertThat(page(act(url, "publish", 1).param("on", "明天"), 422).text()).contains("请填写日期");
    assertThat(page(act(url, "publish", 1).param("on", "2001-01-01"), 422).text()).contains("不能早于");
    page(act(url, "publish", 1).param("on", today()), 302);
    page(act(url, "publish", 1).param("on", today()), 422);
    assertThat(page(act(url, "fall", 2).param("fellOn", today()), 422).text())
        .contains("请选择决定怎样失效");
    Document again =
        page(act(url, "fall", 2).param("fellOn", today()).param("ground", "REVOKED"), 422);
    assertThat(again.text()).contains("请写明撤回的理由");
    page(
        act(url, "fall", 2)
            .param("fellOn", today())
            .param("ground", "REVOKED")
            .param("words", "复议撤销"),
        302);
    assertThat(page(get("/publicity").param("standing", "TO_WITHDRAW"), 200).text())
        .contains("前撤回");
    page(act(url, "withdraw", 3).param("on", today()), 302);
    assertThat(page(get(url), 200).text()).contains("已撤回", "复议撤销");
    browser.perform(get("/publicity/export.xlsx").with(user(handler))).andExpect(status().isOk());
  }

  @Test
  void nobodyElseSeesFinesReceiptsAndDecisions() throws Exception {
    CaseRow row = take(examples.clean(Course.PRESERVED, SEED));
    for (String path : new String[] {"/fines", "/fines/receipts", "/publicity"}) {
      String words =
          browser
              .perform(get(path).with(user(city.otherCounty())))
              .andReturn()
              .getResponse()
              .getContentAsString(StandardCharsets.UTF_8);
      assertThat(words).doesNotContain(row.number());
    }
    browser
        .perform(get(row.url() + "/publication").with(user(city.otherCounty())))
        .andExpect(status().isNotFound());
  }

  /** Decided and served, nothing paid. */
  private CaseFile unpaid(long seed) {
    CaseFile whole = examples.clean(Course.PLAIN, seed);
    LocalDate paid = whole.receipts().getFirst().on();
    return examples.cleanOn(Course.PLAIN, seed, paid.minusDays(1));
  }

  private CaseRow take(CaseFile file) {
    return Scope.system("test")
        .get(() ->
            cases.takeOver(
                new TakenFile(
                    file, UUID.randomUUID().toString(), city.eastCounty(), "某人", "", "")));
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }

  private static MockHttpServletRequestBuilder act(String url, String act, int version) {
    return post(url).with(csrf()).param("act", act).param("version", Integer.toString(version));
  }

  private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
    return Jsoup.parse(
        Objects.requireNonNull(
            browser
                .perform(request.with(user(handler)))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)));
  }
}
