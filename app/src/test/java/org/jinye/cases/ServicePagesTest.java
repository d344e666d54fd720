package org.jinye.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperKind;
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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The register of services: which papers reached their party, how and when. */
@ModuleTest
class ServicePagesTest {

  private static final long SEED = 57;
  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();

  private final MockMvc browser;
  private final Cases cases;
  private final CaseFileExamples examples;
  private final OwnCity city;
  private final SignedIn handler;

  ServicePagesTest(
      @Autowired MockMvc browser,
      @Autowired Cases cases,
      @Autowired LegalWorkDays workDays,
      @Autowired Organization organization) {
    this.browser = browser;
    this.cases = cases;
    this.examples = new CaseFileExamples(workDays);
    this.city = OwnCity.found(organization);
    this.handler =
        Scope.system("test")
            .get(() -> {
              String name = "songda" + city.code();
              organization.ensureAccount(
                  new NewAccount(
                      name, OwnCity.PASSWORD, "承办人", Role.CASE_HANDLER, city.eastCounty()));
              return organization.findAccount(name).orElseThrow();
            });
  }

  @Test
  void everyPaperThatGoesToAPartyStandsInOneWay() throws Exception {
    CaseFile file = examples.clean(Course.PRESERVED, SEED);
    take(file);
    long outward =
        file.papers().stream()
            .filter(paper -> CATALOGUE.get(paper.kind()).side() == PaperKind.Side.OUTWARD)
            .count();
    Document page = page(get("/services"), 200);
    assertThat(page.select(".figure-value").eachText().stream().mapToLong(ServicePagesTest::number))
        .allMatch(count -> count >= 0)
        .satisfies(counts ->
            assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(outward));
    assertThat(page.select("#services tbody tr")).hasSize((int) outward);
    for (Element figure : page.select(".figure-value a")) {
      long shown = number(figure.text());
      assertThat(page(get(figure.attr("href")), 200).select("#services tbody tr"))
          .hasSize((int) shown);
    }
  }

  @Test
  void aDecisionIsServedByItsReceiptAndOpenAgainOnceTheReceiptIsVoid() throws Exception {
    CaseFile whole = examples.clean(Course.PLAIN, SEED);
    LocalDate paid = whole.receipts().getFirst().on();
    CaseRow of = take(examples.cleanOn(Course.PLAIN, SEED, paid.minusDays(1)));
    Element row = decision("SERVED");
    assertThat(row.text()).contains("行政处罚决定书").doesNotContain("逾期");
    assertThat(row.select("td[data-label=应送达至]").text()).startsWith("20");
    String receipt = row.select("td[data-label=送达] a").attr("href");
    String version =
        page(get(receipt), 200).select("form[action$=/void] input[name=version]").attr("value");
    page(
        post(receipt + "/void")
            .with(csrf())
            .param("version", version)
            .param("voidReason", "回证填错了受送达人"),
        302);
    assertThat(decision("OPEN").text()).contains("逾期", of.number());
    assertThat(page(get("/services").param("standing", "SERVED"), 200).text())
        .doesNotContain("行政处罚决定书");
  }

  @Test
  void nobodyElseSeesServicesAndTheListIsExported() throws Exception {
    CaseRow of = take(examples.clean(Course.PRESERVED, SEED));
    String words =
        browser
            .perform(get("/services").with(user(city.otherCounty())))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(words).contains("没有这样的文书").doesNotContain(of.number());
    browser
        .perform(get("/services/export.xlsx?standing=SERVED").with(user(handler)))
        .andExpect(status().isOk());
    page(get("/services?standing=no&year=9&page=99"), 200);
  }

  private Element decision(String standing) throws Exception {
    return Objects.requireNonNull(
        page(get("/services").param("standing", standing), 200)
            .select("#services tbody tr:contains(行政处罚决定书)")
            .first());
  }

  private static long number(String words) {
    return Long.parseLong(words.replaceAll("[^0-9]", ""));
  }

  private CaseRow take(CaseFile file) {
    return Scope.system("test")
        .get(() ->
            cases.takeOver(
                new TakenFile(
                    file, UUID.randomUUID().toString(), city.eastCounty(), "某人", "", "")));
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
