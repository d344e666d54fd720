package org.jinye.filings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jinye.filings.internal.Duties;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Filed, read, answered; what it silences, and what is missing. */
@ModuleTest
class FilingTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  @Autowired private Retailers retailers;
  @Autowired private Duties duties;
  @Autowired private Clock clock;

  private OwnCity city;
  private SignedIn county;
  private String shop;

  @BeforeEach
  void found() {
    city = OwnCity.found(organization);
    county = city.countySupervisor();
    shop = "F" + UUID.randomUUID().toString().substring(0, 8);
    Scope.system("test")
        .run(() ->
            retailers.upsert(
                Stream.of(
                    new Retailer(
                        shop,
                        city.eastCounty(),
                        "备案商店",
                        "和平路 1 号",
                        12,
                        "便利店",
                        "城区",
                        3,
                        "normal",
                        null,
                        null,
                        null))));
  }

  @Test
  void aFilingInTimeSilencesItsDaysAtOnce() {
    file(extraOrder(today().plusDays(1), today().plusDays(3)));

    assertThat(silenced()).containsExactly("extra_order " + today().plusDays(1));
  }

  @Test
  void aLateOneSilencesThePastOnlyWhenItIsNoted() {
    String to = file(extraOrder(today().minusDays(5), today().plusDays(2)));
    assertThat(silenced()).containsExactly("extra_order " + today());
    assertThat(open(county, to).select(".identity").text()).contains("逾期", "须经内管员知悉");

    assertThat(take(county, to, "NOTED", "", 422).text()).contains("还没有上传");
    noted(to);

    assertThat(silenced()).containsExactly("extra_order " + today().minusDays(5));
  }

  @Test
  void anObjectionTakesTheEffectBack() {
    String to = file(extraOrder(today().plusDays(1), today().plusDays(3)));

    take(county, to, "OBJECTED", "没有审批单。", 302);

    assertThat(silenced()).isEmpty();
    assertThat(open(county, to).select(".identity").text()).contains("有异议");
  }

  @Test
  void aQuestionIsAnsweredByWhoFiled() {
    String to = file(extraOrder(today().plusDays(1), today().plusDays(3)));

    take(county, to, "ASKED", "加单多少条？", 302);
    take(county, to, "ANSWERED", "10 条。", 302);

    assertThat(open(county, to).select("table").text()).contains("询问", "答复", "10 条");
  }

  @Test
  void everyFieldIsCheckedAndNothingTypedIsLost() {
    MockHttpServletRequestBuilder bad =
        post("/filings")
            .param("kind", "extra_order")
            .param("formKey", "k")
            .param("from", "2026-10-09")
            .param("to", "2026-10-01")
            .param("retailers", shop + " 000000000000")
            .param("f.items", "中华 10 条")
            .param("f.approved_by", "");

    Document again = Jsoup.parse(send(county, bad, 422));

    assertThat(again.select(".invalid-feedback").eachText())
        .anyMatch(words -> words.contains("结束日期不能早于开始日期"))
        .anyMatch(words -> words.contains("000000000000"))
        .anyMatch(words -> words.contains("请填写批准人"));
    assertThat(again.select("[name=f.items]").text()).isEqualTo("中华 10 条");
  }

  @Test
  void theSameFormSentTwiceFilesOnce() {
    MockHttpServletRequestBuilder form = extraOrder(today(), today());
    String key = UUID.randomUUID().toString();

    assertThat(file(form.param("formKey", key)))
        .isEqualTo(file(extraOrder(today(), today()).param("formKey", key)));
  }

  @Test
  void aFormThatHasFiledSaysThatItDoesNotKeepOtherWords() {
    String key = UUID.randomUUID().toString();
    file(extraOrder(today(), today()).param("formKey", key));

    Document again =
        Jsoup.parse(
            send(county, extraOrder(today(), today().plusDays(9)).param("formKey", key), 422));

    assertThat(again.select(".alert-danger").text()).contains("已经报送过", "没有保存");
    assertThat(again.select("[name=to]").val()).isEqualTo(today().plusDays(9).toString());
  }

  @Test
  void anotherUnitSeesNothingOfIt() {
    String to = file(extraOrder(today(), today()));
    OwnCity other = OwnCity.found(organization);

    perform(other.citySupervisor(), get(to), 404);
    assertThat(open(other.citySupervisor(), "/filings").select(".empty")).isNotEmpty();
  }

  @Test
  void whatIsMissingIsSeenAndEndsWithTheFiling() {
    duties.look();
    YearMonth last = YearMonth.from(today()).minusMonths(1);
    String missing = "/filings/duties?standing=MISSING&month=" + last;
    int before = open(city.citySupervisor(), missing).select("tbody tr").size();
    assertThat(before).isPositive();

    MockHttpServletRequestBuilder report =
        post("/filings")
            .param("kind", "monthly_sales_report")
            .param("formKey", UUID.randomUUID().toString())
            .param("month", last.toString())
            .param("f.cartons", "12000")
            .param("f.against_plan", "基本一致");
    String to = String.valueOf(perform(city.citySupervisor(), report, 302).getRedirectedUrl());

    assertThat(open(city.citySupervisor(), missing).select("tbody tr")).hasSizeLessThan(before);
    assertThat(open(city.citySupervisor(), to).text()).contains("月度销售情况");
    perform(city.leader(), get("/filings/duties/export.xlsx"), 200);
    perform(city.leader(), get("/filings/export.xlsx"), 200);
  }

  @Test
  void whoMayNotSeeTheFilingSeesThatItCameAndTheFiguresAddUp() {
    duties.look();
    YearMonth last = YearMonth.from(today()).minusMonths(1);
    String address = "/filings/duties?month=" + last;
    perform(
        city.citySupervisor(),
        post("/filings")
            .param("kind", "monthly_sales_report")
            .param("formKey", UUID.randomUUID().toString())
            .param("month", last.toString())
            .param("f.cartons", "12000")
            .param("f.against_plan", "基本一致"),
        302);
    Document page = open(county, address);
    assertThat(page.select("tbody tr:contains(月度销售情况)").text())
        .contains("报送（" + today() + "）", city.citySupervisor().unitName())
        .doesNotContain("缺报");
    assertThat(page.select("tbody tr:contains(月度销售情况) a")).as("not in sight").isEmpty();
    long sum = page.select(".figure-value a").eachText().stream().mapToLong(Long::parseLong).sum();
    assertThat(page.select("tbody tr")).hasSize((int) sum);
    for (Element figure : page.select(".figure-value a")) {
      assertThat(open(county, figure.attr("href")).select("tbody tr"))
          .as(figure.text())
          .hasSize(Integer.parseInt(figure.text()));
    }
  }

  private MockHttpServletRequestBuilder extraOrder(LocalDate from, LocalDate to) {
    return post("/filings")
        .param("kind", "extra_order")
        .param("from", from.toString())
        .param("to", to.toString())
        .param("retailers", shop)
        .param("f.items", "中华（硬）10 条")
        .param("f.approved_by", "王主任")
        .param("f.basis", "婚宴");
  }

  private String file(MockHttpServletRequestBuilder form) {
    MockHttpServletResponse answer =
        perform(county, form.param("formKey", UUID.randomUUID().toString()), 302);
    return String.valueOf(answer.getRedirectedUrl());
  }

  private void noted(String to) {
    long id = Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
    byte[] pdf =
        "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    var upload =
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                to + "/attachments")
            .file(
                new org.springframework.mock.web.MockMultipartFile(
                    "file", "审批单.pdf", "application/pdf", pdf))
            .param("kind", "material")
            .param("title", "审批单")
            .param("takenOn", today().toString());
    try {
      assertThat(
              browser
                  .perform(upload.with(user(county)).with(csrf()))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .isEqualTo(302);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    take(county, "/filings/" + id, "NOTED", "同意补录", 302);
  }

  private Document take(SignedIn who, String to, String act, String words, int expected) {
    String seen = open(who, to).select("#act-" + act + " input[name=seen]").val();
    return Jsoup.parse(
        send(
            who,
            post(to + "/steps").param("act", act).param("seen", seen).param("words", words),
            expected));
  }

  private List<String> silenced() {
    return Scope.system("test")
        .get(() ->
            database
                .sql("select kind || ' ' || from_date from supply.filing where retailer_id = :shop")
                .param("shop", shop)
                .query(String.class)
                .list());
  }

  private Document open(SignedIn who, String address) {
    return Jsoup.parse(send(who, get(java.net.URI.create(address)), 200));
  }

  private String send(SignedIn who, MockHttpServletRequestBuilder request, int expected) {
    try {
      return perform(who, request, expected).getContentAsString(StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private MockHttpServletResponse perform(
      SignedIn who, MockHttpServletRequestBuilder request, int expected) {
    try {
      MockHttpServletResponse response =
          browser.perform(request.with(user(who)).with(csrf())).andReturn().getResponse();
      assertThat(response.getStatus()).isEqualTo(expected);
      return response;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
