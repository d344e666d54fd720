package org.jinye.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
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
import org.jinye.tasks.Tasks;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The quarterly review: drawn by lot, read elsewhere, objected to once, averaged. */
@ModuleTest
class ReviewPagesTest {

  private final MockMvc browser;
  private final Cases cases;
  private final Tasks tasks;
  private final OwnCity city;
  private final SignedIn organizer;
  private final SignedIn eastReviewer;
  private final SignedIn westReviewer;
  private final SignedIn eastHandler;
  private final CaseRow east;
  private final CaseRow west;
  private final LocalDate closedOn;

  ReviewPagesTest(
      @Autowired MockMvc browser,
      @Autowired Cases cases,
      @Autowired Tasks tasks,
      @Autowired LegalWorkDays workDays,
      @Autowired Organization organization) {
    this.browser = browser;
    this.cases = cases;
    this.tasks = tasks;
    this.city = OwnCity.found(organization);
    this.organizer = city.leader();
    this.eastReviewer = account(organization, "dongfa", Role.LEGAL_REVIEWER, city.eastCounty());
    this.westReviewer = account(organization, "xifa", Role.LEGAL_REVIEWER, city.westCounty());
    this.eastHandler = account(organization, "dongban", Role.CASE_HANDLER, city.eastCounty());
    CaseFile file = new CaseFileExamples(workDays).clean(Course.SPOT, 21);
    this.closedOn = Objects.requireNonNull(file.endedOn());
    this.east = take(file, city.eastCounty());
    this.west = take(file, city.westCounty());
  }

  @Test
  void handsEachFileToAReviewerFromElsewhere() throws Exception {
    String round = drawn();
    Document page = page(organizer, get(round), 200);
    assertThat(page.select("#files tbody tr")).hasSize(2);
    assertThat(page.select("#files tbody tr:contains(东县) td:eq(3)").text()).isEqualTo("xifa");
    assertThat(page.select("#files tbody tr:contains(西县) td:eq(3)").text()).isEqualTo("dongfa");
    assertThat(page.select("#scores tbody tr:contains(东县)").text()).contains("—");
    String id = file(round, "东县").replaceAll(".*/", "");
    assertThat(Scope.system("test").get(() -> tasks.findOpen("case-review", id))).isPresent();
  }

  @Test
  void showsTheFileToItsReviewerWhileTheRoundIsOpen() throws Exception {
    page(westReviewer, get(east.url()), 404);
    String file = file(drawn(), "东县");
    page(westReviewer, get(east.url()), 200);
    page(eastReviewer, get(west.url()), 200);
    assertThat(page(westReviewer, get(file), 200).select("#judge button")).isNotEmpty();
    assertThat(page(eastHandler, get(file), 200).select("#judge button")).isEmpty();
    page(city.otherCounty(), get(west.url()), 200);
    page(city.otherCounty(), get(east.url()), 404);
  }

  @Test
  void goesFromTheScoreByAnObjectionToTheEnd() throws Exception {
    String round = drawn();
    String file = file(round, "东县");
    Document refused = page(westReviewer, judge(file, 1).param("own-0", "讯问笔录没有核对意见"), 422);
    assertThat(refused.text()).contains("扣几分");
    assertThat(refused.select("[name=own-0]").val()).isEqualTo("讯问笔录没有核对意见");
    page(westReviewer, judge(file, 1).param("own-0", "讯问笔录没有核对意见").param("points-0", "2"), 302);
    assertThat(page(westReviewer, get(file), 200).text()).contains("待单位确认", "98");
    page(westReviewer, reply(file, 2).param("objection", "替单位说"), 422);
    page(eastHandler, reply(file, 2).param("objection", "笔录第二页有核对意见。"), 302);
    page(eastHandler, reply(file, 3).param("objection", "再提一次"), 422);
    page(westReviewer, judge(file, 3), 422);
    page(westReviewer, judge(file, 3).param("answer", "核对属实，不扣。"), 302);
    Document end = page(eastHandler, get(file), 200);
    assertThat(end.text()).contains("已定", "核对属实", "100");
    page(organizer, post(round + "/close").with(csrf()), 422);
    String other = file(round, "西县");
    page(eastReviewer, judge(other, 1).param("zero", "nothing").param("zeroWords", "x"), 422);
    page(eastReviewer, judge(other, 1), 302);
    page(city.otherCounty(), reply(other, 2).param("accept", "1"), 302);
    page(organizer, post(round + "/close").with(csrf()), 302);
    page(westReviewer, get(east.url()), 404);
    assertThat(page(organizer, get(round), 200).select("#scores tbody tr:contains(东县)").text())
        .contains("100.00", "100.00%");
    browser.perform(get(round + "/export.xlsx").with(user(organizer))).andExpect(status().isOk());
  }

  @Test
  void drawsAQuarterOnceAndOnlyForTheCity() throws Exception {
    drawn();
    assertThat(page(organizer, draw(quarter(), "5"), 422).text()).contains("已经抽过卷");
    assertThat(page(eastReviewer, draw(quarter(), "5"), 422).text()).contains("市级以上");
    assertThat(page(organizer, draw("2099-Q1", "0"), 422).text()).contains("还没有开始", "1 至 100");
  }

  private String drawn() throws Exception {
    return Objects.requireNonNull(
        browser
            .perform(draw(quarter(), "5").with(user(organizer)))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private String file(String round, String county) throws Exception {
    return page(organizer, get(round), 200)
        .select("#files tbody tr:contains(" + county + ") a")
        .attr("href");
  }

  private static MockHttpServletRequestBuilder draw(String quarter, String perCounty) {
    return post("/reviews").with(csrf()).param("quarter", quarter).param("perCounty", perCounty);
  }

  private static MockHttpServletRequestBuilder judge(String file, int version) {
    return post(file).with(csrf()).param("version", Integer.toString(version));
  }

  private static MockHttpServletRequestBuilder reply(String file, int version) {
    return post(file + "/reply").with(csrf()).param("version", Integer.toString(version));
  }

  private String quarter() {
    return closedOn.getYear() + "-Q" + closedOn.get(IsoFields.QUARTER_OF_YEAR);
  }

  private CaseRow take(CaseFile file, String unit) {
    return Scope.system("test")
        .get(() ->
            cases.takeOver(new TakenFile(file, UUID.randomUUID().toString(), unit, "某人", "", "")));
  }

  private static SignedIn account(Organization organization, String name, Role role, String unit) {
    return Scope.system("test")
        .get(() -> {
          organization.ensureAccount(
              new NewAccount(name + unit, OwnCity.PASSWORD, name, role, unit));
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
