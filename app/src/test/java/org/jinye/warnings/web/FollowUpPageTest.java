package org.jinye.warnings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.WarningRows;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class FollowUpPageTest {

  private final OwnCity city;
  private final WarningRows rows;
  private final JdbcClient database;
  private final Clock clock;
  private final Workspace cityDesk;
  private final Workspace county;
  private final String shop;
  private final String department;

  FollowUpPageTest(
      @Autowired MockMvc browser,
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Clock clock,
      @Autowired Retailers retailers) {
    this.city = OwnCity.found(organization);
    this.rows = new WarningRows(database, retailers, city.code());
    this.database = database;
    this.clock = clock;
    this.cityDesk = new Workspace(browser, city.citySupervisor());
    this.county = new Workspace(browser, city.countySupervisor());
    this.shop = rows.shop(city.eastCounty(), "东风商店");
    this.department = city.eastCounty() + "05";
    Scope.system("test").run(() -> organization.ensureUnit(department, "客户服务部"));
  }

  @Test
  void staysInFollowUpUntilItsPaperIsClosed() {
    long first = irregular();
    long second = irregular();
    Document draft =
        county.open("/instruments/new?kind=INQUIRY&subjectKind=warning&subjectId=" + first);
    assertThat(draft.select("#f-facts").text()).contains("东风商店", "本次订货 120 条");
    assertThat(draft.select("#f-demands").text()).contains("1. ");
    String paper =
        county
            .press(
                draft,
                "form[action=/instruments]",
                "",
                302,
                "receiver",
                department,
                "dueOn",
                LocalDate.now(clock).plusDays(7).toString())
            .redirect();
    assertThat(paper).startsWith("/instruments/");
    assertThat(inFollowUp()).contains("东风商店");
    assertThat(followUpTab()).as("both warnings of the dossier").isEqualTo("2");
    Document dossier = county.open("/warnings/" + second);
    assertThat(dossier.select(".timeline-list").text()).contains("后续措施", "发出质询函");
    assertThat(cityDesk.open("/warnings/" + second + "/follow-up").text())
        .as("the paper stands for both warnings of the dossier")
        .contains("质询函", "跟进中 1 项");

    step(paper, "RECEIVED", "对方已签收");
    step(paper, "REPLIED", "纸面答复已收");
    step(paper, "ACCEPTED", "情况属实");
    assertThat(inFollowUp()).doesNotContain("东风商店");
    assertThat(followUpTab()).isEqualTo("0");
    assertThat(county.open("/warnings/" + first).select(".timeline-list").text())
        .contains("认可答复，办结：情况属实");
  }

  @Test
  void sendsSomebodyToTheShopAndBringsHisFindingsBack() {
    long id = rows.warn(city.eastCounty(), shop, draft -> {});
    state(id, "ASSIGNED");
    String address = "/warnings/" + id + "/follow-up";
    Document bad =
        county
            .press(county.open(address), "#visit", "", 422, "lookAt", "", "until", "2020-01-01")
            .page();
    assertThat(bad.select("#visit .invalid-feedback").text()).contains("请选择由谁走访", "查看什么", "60 天以内");
    assertThat(county.open("/visits").text()).contains("还没有走访指令");
    county.press(
        county.open(address), "#visit", "", 302, "goes", "u:" + city.eastCounty(), "lookAt", "看库存");
    String visit = county.open(address).select("a[href^=/visits/]").attr("href");
    Document page = county.open(visit);
    assertThat(page.text()).contains("东风商店", "看库存", "待走访");
    assertThat(cityDesk.open("/visits?standing=ORDERED&q=东风").select("tbody a").attr("href"))
        .isEqualTo(visit);
    assertThat(county.open("/visits?standing=LATE").text()).contains("没有符合条件的走访");
    Document missing = county.press(page, "#report", "", 422, "longitude", "500").page();
    assertThat(missing.select("#report").text()).contains("经度应在");
    Document second = county.open(visit);
    county.press(county.open(visit), "#report", "", 302, "findings", "库存与订单相符");
    Document late = county.press(second, "#report", "", 422, "findings", "第二个人填的").page();
    assertThat(late.text()).contains("已由别人登记");
    assertThat(county.open("/warnings/" + id).select(".timeline-list").text())
        .contains("走访指令", "走访情况：库存与订单相符");
    cityDesk.open(visit);
    assertThat(cityDesk.open("/visits?standing=DONE").select("tbody").text()).contains("库存与订单相符");
    assertThat(county.perform(get("/visits/export.xlsx?standing=DONE"), 200).body())
        .startsWith("PK");
    assertThat(cityDesk.open(address).select("#visit")).as("the county's").isEmpty();
  }

  @Test
  void refersWithReceiptAndFeedback() {
    long id = irregular();
    String address = "/warnings/" + id + "/follow-up";
    Document bad = county.press(county.open(address), "#referral", "", 422, "reason", "涉嫌").page();
    assertThat(bad.select("#referral .invalid-feedback").text()).contains("请选择去向", "请填写接收方");
    assertThat(bad.select("#referral textarea").text()).isEqualTo("涉嫌");
    assertThat(county.open("/referrals").text()).contains("还没有移送");
    county.press(bad, "#referral", "", 302, "way", "CASE", "receiver", "稽查中队");
    assertThat(inFollowUp()).contains("东风商店");
    String referral = county.open(address).select("a[href^=/referrals/]").attr("href");
    assertThat(county.open("/referrals?state=SENT&way=CASE").select("tbody a").attr("href"))
        .isEqualTo(referral);
    assertThat(county.open("/referrals?way=POLICE").text()).contains("没有符合条件的移送");
    county.press(county.open(referral), "#referral-step", "", 302, "words", "王某");
    Document received = county.open(referral);
    county.press(received, "#referral-step", "", 302, "words", "已立案");
    county.press(received, "#referral-step", "", 422, "words", "又一次");
    assertThat(county.open(referral).text()).contains("已反馈", "王某", "已立案");
    assertThat(cityDesk.open("/referrals?state=ANSWERED").select("tbody").text()).contains("已立案");
    assertThat(county.perform(get("/referrals/export.xlsx"), 200).body()).startsWith("PK");
    assertThat(inFollowUp()).doesNotContain("东风商店");
  }

  private String followUpTab() {
    return cityDesk.open("/warnings").select("[data-state=FOLLOW_UP] .tab-count").text();
  }

  private String inFollowUp() {
    return cityDesk.open("/warnings?state=FOLLOW_UP").select("#queue").text();
  }

  private void step(String paper, String act, String words) {
    county.press(county.open(paper), "#act-" + act, "", 302, "words", words);
  }

  private long irregular() {
    long id = rows.warn(city.eastCounty(), shop, draft -> {});
    state(id, "ASSIGNED");
    Scope.system("test")
        .run(() ->
            database
                .sql(
                    """
                    update warnings.warning
                    set state = 'IRREGULAR', measure = 'INQUIRY_LETTER', ended_by = '东内管', ended_at = :at
                    where id = :id
                    """)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update());
    return id;
  }

  private void state(long id, String state) {
    Scope.system("test")
        .run(() ->
            database
                .sql("update warnings.warning set state = :state where id = :id")
                .param("state", state)
                .param("id", id)
                .update());
  }
}
