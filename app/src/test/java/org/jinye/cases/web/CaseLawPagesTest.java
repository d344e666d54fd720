package org.jinye.cases.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Causes and the calculator, as whoever handles a case reads them. */
@ModuleTest
class CaseLawPagesTest {

  private static final String CALCULATOR = "/case-law/calculator";

  @Autowired private MockMvc browser;
  @Autowired private Retailers retailers;
  private final Organization organization;
  private final OwnCity city;
  private final SignedIn leader;

  CaseLawPagesTest(@Autowired Organization organization) {
    this.organization = organization;
    this.city = OwnCity.found(organization);
    this.leader = city.leader();
  }

  @Test
  void listsCausesAndOpensEach() throws Exception {
    Document page = page(get("/case-law/causes"), 200);
    assertThat(page.select("#causes tbody tr").size()).isGreaterThan(25);
    for (Element cause : page.select("#causes tbody tr a")) {
      assertThat(page(get(cause.attr("href")), 200).select("h1, .page-title").text())
          .contains(cause.text());
    }
  }

  @Test
  void findsACauseByItsArticle() throws Exception {
    Document page = page(get("/case-law/causes").param("q", "第五十六条"), 200);
    assertThat(page.select("#causes tbody tr a").eachText())
        .anyMatch(title -> title.startsWith("T09"));
    assertThat(page(get("/case-law/causes").param("q", "没有这种案由"), 200).text())
        .contains("没有符合条件的案由");
  }

  @Test
  void exportsWhatTheListShows() throws Exception {
    byte[] file =
        browser
            .perform(get("/case-law/causes/export.xlsx?q=T09").with(user(leader)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getFirstSheet().read()).hasSize(2);
    }
  }

  @Test
  void saysThatACauseOfNoSuchCodeIsNotThere() throws Exception {
    assertThat(page(get("/case-law/causes/T99"), 404).text()).contains("没有找到");
  }

  @Test
  void proposesAFineStepByStep() throws Exception {
    Document page = page(asked("T09", "10000"), 200);
    assertThat(page.select("#result").text()).contains("建议罚款", "500.00 元至 1000.00 元", "第五十六条");
  }

  @Test
  void refusesAFineOutsideTheStatute() throws Exception {
    Document page = page(asked("T09", "10000").param("figure", "1000.01"), 200);
    assertThat(page.select("#result .alert-danger").text()).contains("不可以", "超过法定上限");
  }

  @Test
  void demandsReasonAndDiscussionOutsideTheTier() throws Exception {
    // the lowest tier of selling illegal goods: 20 to 30 %
    Document page = page(asked("T11", "1000").param("figure", "450"), 200);
    assertThat(page.select("#result .alert-warning").text()).contains("说明理由并经集体讨论");
    Document told =
        page(
            asked("T11", "1000")
                .param("figure", "450")
                .param("reason", "屡教不改")
                .param("discussedOn", "2026-01-05"),
            200);
    assertThat(told.select("#result .alert-success").text()).contains("可以");
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrongAtTheField() throws Exception {
    Document page = page(asked("T09", "一万元").param("earlier", "-1"), 422);
    assertThat(page.select("#e-base").text()).contains("金额应是不小于 0 的数");
    assertThat(page.select("#e-earlier").text()).contains("次数应是不小于 0 的整数");
    assertThat(page.select("#f-base").attr("value")).isEqualTo("一万元");
    assertThat(page.select("#f-cause option[selected]").attr("value")).isEqualTo("T09");
    assertThat(page(asked("T99", "1"), 422).select("#e-cause").text()).contains("请选择案由");
    assertThat(page(asked("T09", "1e400"), 422).select("#e-base")).isNotEmpty();
    assertThat(page(asked("T09", "1").param("day", "9999-12-31"), 422).select("#e-day"))
        .isNotEmpty();
  }

  @Test
  void ignoresCircumstancesThatAreNotKnown() throws Exception {
    page(asked("T09", "1").param("factors", "nonsense").param("grounds", "nonsense"), 200);
  }

  @Test
  void answersForEveryCause() throws Exception {
    Document form = page(get(CALCULATOR), 200);
    for (String cause : form.select("#f-cause option").eachAttr("value")) {
      if (!cause.isEmpty()) {
        assertThat(page(asked(cause, "60000"), 200).select("#result .h3").text())
            .as(cause)
            .isNotEmpty()
            .doesNotContain("null");
      }
    }
  }

  @Test
  void tellsAtOnceWhenAThresholdOfCrimeIsPassed() throws Exception {
    Document page =
        page(get("/case-law/crime").param("unsold", "49999.99").param("sticks", "200000"), 200);
    assertThat(page.select("#alarm .alert-danger").text()).contains("达到追诉标准");
    assertThat(page.select("#alarm li").text()).contains("200000支", "还差0.01元");
  }

  @Test
  void saysWhatANetworkStillLacksByBothStandards() throws Exception {
    Document page =
        page(
            get("/case-law/crime")
                .param("sold", "400000")
                .param("making", "1")
                .param("selling", "0")
                .param("arrests", "1"),
            200);
    assertThat(page.select("#network tbody tr")).hasSize(6);
    assertThat(page.select("#network").text()).contains("还差600000.00元", "还差2人", "省标 达到", "国标 没有达到");
  }

  @Test
  void keepsFiguresOfACrimeThatAreNone() throws Exception {
    Document page =
        page(
            get("/case-law/crime")
                .param("sold", "五万")
                .param("penalties", "2024-05-01 去年")
                .param("vehicles", "-1"),
            422);
    assertThat(page.select("#e-sold, #e-penalties, #e-vehicles")).hasSize(3);
    assertThat(page.select("#f-sold").attr("value")).isEqualTo("五万");
    assertThat(page.select("#alarm")).isEmpty();
  }

  @Test
  void readsCodesAndSaysWhereWhatIsNone() throws Exception {
    String code = "6111512345678901JYDW340123100001";
    Document page =
        page(post("/case-law/codes").with(csrf()).param("codes", code + "\n12345\n" + code), 200);
    assertThat(page.select("#codes tbody tr")).hasSize(1);
    assertThat(page.select("#codes tbody tr").text())
        .contains("2026-11-15", "不在辖区名册（340123100001）");
    assertThat(page.select(".list-group-item").eachText())
        .hasSize(2)
        .anyMatch(words -> words.startsWith("第2行"))
        .anyMatch(words -> words.contains("与第1行重复"));
    assertThat(page.select("#f-codes").text()).contains("12345");
  }

  @Test
  void namesTheShopOfACodeOnlyToWhomeverMaySeeIt() throws Exception {
    String licence = city.eastCounty() + "100001";
    var shop =
        new Retailer(
            licence,
            city.eastCounty(),
            "红旗便利店",
            "人民路 1 号",
            12,
            "便利店",
            "城区",
            3,
            "normal",
            null,
            null,
            null);
    city.citySupervisor().scope().run(() -> retailers.upsert(Stream.of(shop)));
    MockHttpServletRequestBuilder asked =
        post("/case-law/codes").with(csrf()).param("codes", "6111512345678901JYDW" + licence);
    assertThat(page(asked, 200).select("#codes a[href=/retailers/" + licence + "]").text())
        .isEqualTo("红旗便利店");
    OwnCity other = OwnCity.found(organization);
    assertThat(page(asked, other.leader(), 200).select("#codes").text())
        .contains("不在辖区名册")
        .doesNotContain("红旗便利店");
  }

  @Test
  void listsEveryRuleOfTheReviewWithItsRemedyAndExportsTheSame() throws Exception {
    Document page = page(get("/case-law/review"), 200);
    int rules = page.select("#review tbody tr:has(td)").size();
    assertThat(rules).isGreaterThan(100);
    assertThat(page.select(".card-footer").text()).contains("满分 100 分", "共 " + rules + " 条");
    Document narrowed = page(get("/case-law/review").param("q", "听证申请期限"), 200);
    assertThat(narrowed.select("#review tbody tr:has(td)").size()).isBetween(1, 10);
    assertThat(page(get("/case-law/review").param("q", "没有这种问题"), 200).text())
        .contains("没有符合条件的规则");
    byte[] file =
        browser
            .perform(get("/case-law/review/export.xlsx").with(user(leader)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getFirstSheet().read()).hasSize(rules + 1);
    }
  }

  @Test
  void listsTheLegalDocumentsAndOpensEach() throws Exception {
    Document page = page(get("/case-law/papers"), 200);
    assertThat(page.select("#papers tbody tr").size()).isGreaterThan(60);
    for (String href : page.select("#papers a").eachAttr("href")) {
      assertThat(page(get(href), 200).select("#fields tbody tr")).as(href).isNotEmpty();
    }
    assertThat(page(get("/case-law/papers").param("q", "留样损耗"), 200).select("#papers a").eachText())
        .contains("鉴别检验报告", "鉴别检验样品留样损耗费用审批表");
    assertThat(page(get("/case-law/papers").param("q", "没有这种文书"), 200).text())
        .contains("没有符合条件的文书");
    assertThat(page(get("/case-law/papers/nothing"), 404).text()).contains("没有找到");
  }

  @Test
  void asksForCodesWhenNoneWereSent() throws Exception {
    Document page = page(post("/case-law/codes").with(csrf()).param("codes", "  "), 422);
    assertThat(page.select("#e-codes").text()).contains("请扫描、粘贴或输入喷码");
    assertThat(page(get("/case-law/codes"), 200).select("#e-codes")).isEmpty();
  }

  private static MockHttpServletRequestBuilder asked(String cause, String base) {
    return get(CALCULATOR).param("cause", cause).param("base", base);
  }

  private Document page(MockHttpServletRequestBuilder request, int expected) throws Exception {
    return page(request, leader, expected);
  }

  private Document page(MockHttpServletRequestBuilder request, SignedIn who, int expected)
      throws Exception {
    return Jsoup.parse(
        browser
            .perform(request.with(user(who)))
            .andExpect(status().is(expected))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8));
  }
}
