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
import java.util.List;
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

/**
 * What is to be decided, weighed against statute and tier; and what decisions say of remedies.
 *
 * <p>Transport without a permit of goods of 3,000 yuan: 600 to 1,500 by statute, 900 to 1,200 in
 * its tier.
 */
@ModuleTest
class DecisionPagesTest {

  private final MockMvc browser;
  private final Cases cases;
  private final Clock clock;
  private final Organization organization;
  private final OwnCity city;
  private final SignedIn handler;
  private final SignedIn reviewer;
  private final List<Long> certificates;

  DecisionPagesTest(
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
    this.handler = account("chengban", Role.CASE_HANDLER);
    this.reviewer = account("fazhi", Role.LEGAL_REVIEWER);
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
  void refusesAFineOutsideTheStatuteWithItsArticleAndKeepsWhatWasTyped() throws Exception {
    CaseRow opened = open();
    for (String fine : List.of("1500.01", "599.99")) {
      Document refused = page(handler, decision(opened, fine, "家庭困难"), 422);
      assertThat(refused.select("#e-fine").text()).as(fine).contains("五十二条");
      assertThat(refused.select("[name=fine]").val()).isEqualTo(fine);
      assertThat(refused.select("[name=reason]").text()).isEqualTo("家庭困难");
    }
  }

  @Test
  void asksForAReasonWhereAFineLeavesItsTier() throws Exception {
    CaseRow opened = open();
    assertThat(page(handler, decision(opened, "700", ""), 422).select("#e-reason").text())
        .contains("理由");
    page(handler, decision(opened, "700", "初次违法，家庭困难"), 302);
    assertThat(page(handler, get(opened.url() + "/decision"), 200).select("details").text())
        .contains("20%以上50%以下");
  }

  @Test
  void takesAFineWithinItsTierWithoutAReason() throws Exception {
    page(handler, decision(open(), "1050", ""), 302);
  }

  @Test
  void asksForAFineThatWasChosenAndForTheChoiceOfOneThatWasTyped() throws Exception {
    CaseRow opened = open();
    assertThat(page(handler, decision(opened, "", ""), 422).select("#e-fine").text())
        .contains("请填写金额");
    MockHttpServletRequestBuilder withoutChoice =
        post(opened.url() + "/decision")
            .with(csrf())
            .param("version", String.valueOf(opened.version()))
            .param("fine", "1050");
    assertThat(page(handler, withoutChoice, 422).select("#e-fine").text()).contains("请勾选罚款");
  }

  @Test
  void whatABureauSaysOfRemediesStandsOnNewDecisions() throws Exception {
    assertThat(page(handler, get("/bureaus/" + city.eastCounty()), 422).text()).contains("由法制员、领导");
    Document list = page(reviewer, get("/bureaus"), 200);
    assertThat(list.select("#bureaus").text()).contains("复议机关、起诉法院、缴款银行");
    Document refused = page(reviewer, remedies("0", " "), 422);
    assertThat(refused.select("#e-payAt").text()).contains("请填写缴款银行");
    assertThat(refused.select("[name=court]").val()).isEqualTo("东县人民法院");
    page(reviewer, remedies("0", "东县农商行"), 302);
    assertThat(page(reviewer, remedies("0", "另一家"), 422).select(".alert-danger").text())
        .contains("刚被别人改过");
    assertThat(reviewer.scope().get(() -> cases.bureau(city.eastCounty()).payAt()))
        .isEqualTo("东县农商行");
    assertThat(page(reviewer, get("/bureaus"), 200).select("#bureaus").text()).contains("东县农商行");
  }

  private MockHttpServletRequestBuilder remedies(String version, String payAt) {
    return post("/bureaus/" + city.eastCounty())
        .with(csrf())
        .param("version", version)
        .param("reviewBody", "市局")
        .param("court", "东县人民法院")
        .param("payAt", payAt);
  }

  private static MockHttpServletRequestBuilder decision(CaseRow of, String fine, String reason) {
    return post(of.url() + "/decision")
        .with(csrf())
        .param("version", String.valueOf(of.version()))
        .param("sanctions", "FINE")
        .param("base", "3000")
        .param("fine", fine)
        .param("reason", reason);
  }

  private SignedIn account(String name, Role role) {
    return Scope.system("test")
        .get(() -> {
          String login = name + city.code();
          organization.ensureAccount(
              new NewAccount(login, OwnCity.PASSWORD, "承办人", role, city.eastCounty()));
          return organization.findAccount(login).orElseThrow();
        });
  }

  private CaseRow open() {
    LocalDateTime found = LocalDateTime.ofInstant(clock.instant(), clock.getZone()).minusHours(1);
    var of =
        new NewCase(
            UUID.randomUUID().toString(),
            CaseProcedure.ORDINARY,
            new NewCase.Facts("T02", Discovery.Source.INSPECTION, found, "东关路 8 号", "", ""),
            NewCase.Origin.NONE,
            List.of(new Party.Individual("王小二", "男", null, "汉", "", "", "", "", "", "")),
            certificates,
            List.of());
    CaseOutcome outcome = cases.open(handler, of, clock.instant());
    assertThat(outcome).isInstanceOf(CaseOutcome.Done.class);
    return ((CaseOutcome.Done) outcome).file();
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
