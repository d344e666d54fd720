package org.jinye.warnings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.jinye.organization.Organization;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.WarningRows;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class HandlingPageTest {

  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

  private final OwnCity city;
  private final WarningRows rows;
  private final Workspace cityDesk;
  private final Workspace county;
  private final Workspace leader;
  private final String shop;

  HandlingPageTest(
      @Autowired MockMvc browser,
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Retailers retailers) {
    this.city = OwnCity.found(organization);
    this.rows = new WarningRows(database, retailers, city.code());
    this.cityDesk = new Workspace(browser, city.citySupervisor());
    this.county = new Workspace(browser, city.countySupervisor());
    this.leader = new Workspace(browser, city.leader());
    this.shop = rows.shop(city.eastCounty(), "东风商店");
  }

  @Test
  void closesAtTheDeskAndGoesToTheNext() {
    long first = warn(90);
    long second =
        rows.warn(
            city.westCounty(), rows.shop(city.westCounty(), "西风商店"), draft -> draft.priority = 20);
    var answer =
        cityDesk.press(
            cityDesk.open("/warnings"),
            "#screening",
            "not-processing",
            302,
            "reason",
            "holiday_stocking",
            "words",
            "中秋备货，同行同步增长。");
    assertThat(answer.redirect()).startsWith("/warnings/" + second);
    assertThat(rows.state(first)).isEqualTo("NOT_PROCESSED");
    Document done = cityDesk.open("/warnings/" + first);
    assertThat(done.select(".outcome").text())
        .contains("不予处理：节日前正常备货", "中秋备货", city.citySupervisor().name());
    assertThat(done.select(".timeline-list").text()).contains("不予处理", "生成预警");
    assertThat(done.select("#screening")).isEmpty();
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsMissing() {
    long id = warn(50);
    Document again =
        cityDesk
            .press(
                cityDesk.open("/warnings/" + id),
                "#screening",
                "not-processing",
                422,
                "words",
                "已打电话 <b>核实</b>")
            .page();
    assertThat(again.select("#screening [role=alert]").text()).contains("请选择原因");
    assertThat(again.select("#reason-screening.is-invalid")).hasSize(1);
    assertThat(again.select("#words-screening").text()).isEqualTo("已打电话 <b>核实</b>");
    assertThat(rows.state(id)).isEqualTo("RAISED");
  }

  @Test
  void sendsToTheCountyWhichConcludesWithItsOpinion() {
    long id = warn(50);
    cityDesk.press(
        cityDesk.open("/warnings/" + id), "#screening", "assigning", 302, "words", "请核对库存");
    assertThat(cityDesk.open("/warnings/" + id).select(".waiting").text()).contains("等待县局内管员核查");
    Document open = county.open("/warnings/" + id);
    assertThat(open.select("[data-opinion=W03]")).hasSize(1);
    assertThat(open.select("#screening")).as("not the county's turn").isEmpty();

    Document again =
        county.press(open, "#checking", "", 422, "answer.W03.main_items", "紧俏品规").page();
    assertThat(again.select("#checking [role=alert]").text()).contains("请选择核查结论");
    again = county.press(again, "#checking", "", 422, "step", "harmless", "words", "无异常").page();
    assertThat(again.select("#checking [role=alert]").text()).contains("请选择原因", "请填写");
    assertThat(again.select("textarea[name=answer.W03.main_items]").text()).isEqualTo("紧俏品规");
    assertThat(again.select("input[name=step][value=harmless]").hasAttr("checked")).isTrue();

    county.press(
        again,
        "#checking",
        "",
        302,
        "reason",
        "banquet",
        "answer.W03.stock_checked",
        "yes",
        "answer.W03.explanation",
        "stocking");
    assertThat(rows.state(id)).isEqualTo("HARMLESS");
    assertThat(leader.open("/warnings/" + id).select(".outcome").text())
        .contains("核查无异常：婚丧嫁娶等一次性宴席用烟", "紧俏品规", "是", "备货");
  }

  @Test
  void closesAnIrregularityOnlyWithItsAttachments() {
    long id = assigned();
    Document open = county.open("/warnings/" + id);
    assertThat(open.select("#missing").text()).contains("店面及库存照片（有异常时必须）", "零售户情况说明");
    String[] opinion = {
      "step", "irregular",
      "words", "库存不符",
      "answer.W03.main_items", "某品规",
      "answer.W03.stock_checked", "yes",
      "answer.W03.explanation", "for_others"
    };
    Document again = county.press(open, "#checking", "", 422, opinion).page();
    assertThat(again.select("#checking [role=alert]").text())
        .contains("请选择处理措施", "缺少附件：店面及库存照片", "缺少附件：零售户情况说明");
    attach(id, "shop_photo", 302);
    attach(id, "statement", 302);
    open = county.open("/warnings/" + id);
    assertThat(open.select("#missing")).isEmpty();
    assertThat(open.select(".list-group").text()).contains("库存照片之一");
    county.press(open, "#checking", "", 422, opinion);
    county.press(again, "#checking", "", 302, "measure", "INQUIRY_LETTER", "words", "库存不符，已拍照");
    assertThat(rows.state(id)).isEqualTo("IRREGULAR");
  }

  @Test
  void saysWhatIsWrongWithAnUpload() {
    long id = assigned();
    Document again = attach(id, "no_such_kind", 422).page();
    assertThat(again.select("#f-kind.is-invalid")).hasSize(1);
    assertThat(again.select("#f-title").val()).isEqualTo("库存照片之一");
  }

  @Test
  void tellsTheSecondWhoWasFirstAndKeepsHisText() {
    long id = warn(50);
    Document first = cityDesk.open("/warnings/" + id);
    Document second = cityDesk.open("/warnings/" + id);
    cityDesk.press(first, "#screening", "assigning", 302);
    Document told =
        cityDesk
            .press(
                second,
                "#screening",
                "not-processing",
                409,
                "reason",
                "banquet",
                "words",
                "我写了很久的理由")
            .page();
    assertThat(told.select("[role=alert]").text())
        .contains(city.citySupervisor().name(), "派县局核查", "没有提交");
    assertThat(told.select("#words-noting").text()).isEqualTo("我写了很久的理由");
    assertThat(told.select(".warning").text()).contains("待核查");
    assertThat(rows.state(id)).isEqualTo("ASSIGNED");
  }

  @Test
  void keepsTheOverWrittenFormWhereItIsStillOffered() {
    long id = warn(50);
    Document second = cityDesk.open("/warnings/" + id);
    cityDesk.press(second, "#screening", "assigning", 302);
    county.press(
        county.open("/warnings/" + id),
        "form:has(input[value=returning])",
        "",
        302,
        "words",
        "不归我县");
    Document told =
        cityDesk.press(second, "#screening", "not-processing", 409, "words", "旧的理由").page();
    assertThat(told.select("[role=alert]").text()).contains(city.countySupervisor().name(), "退回筛查");
    assertThat(told.select("#words-screening").text()).isEqualTo("旧的理由");
  }

  @Test
  void handlesTheWarningsOfAWeekTogetherOrOneOfThem() {
    long total = warn(50);
    long item =
        rows.warn(
            city.eastCounty(),
            shop,
            draft -> {
              draft.rule = "W06";
              draft.item = "X1";
            });
    Document open = cityDesk.open("/warnings/" + total);
    assertThat(open.select("#screening input[name=warning][checked]")).hasSize(2);
    assertThat(open.select("article.warning")).hasSize(2);
    open.select("#screening input[data-rule=W06]").removeAttr("checked");
    var answer = cityDesk.press(open, "#screening", "assigning", 302);
    assertThat(answer.redirect()).as("one is left to screen").startsWith("/warnings/" + total);
    assertThat(rows.state(item)).isEqualTo("RAISED");
    open = cityDesk.open("/warnings/" + total);
    cityDesk.press(open, "#screening", "assigning", 302);
    Document both = county.open("/warnings/" + item);
    assertThat(both.select("#checking input[name=warning][checked]")).hasSize(2);
    assertThat(both.select("[data-opinion]")).hasSize(2);
  }

  @Test
  void opensAClosedOneAgainWithAReason() {
    long id = warn(50);
    cityDesk.press(
        cityDesk.open("/warnings/" + id),
        "#screening",
        "not-processing",
        302,
        "reason",
        "OTHER",
        "words",
        "误判");
    Document closed = cityDesk.open("/warnings/" + id);
    String form = "form:has(input[value=reopening])";
    cityDesk.press(closed, form, "", 422);
    cityDesk.press(closed, form, "", 302, "words", "市局抽查，重新核实");
    assertThat(rows.state(id)).isEqualTo("RAISED");
    assertThat(rows.stored(id).get("reason_code")).isNull();
    assertThat(cityDesk.open("/warnings/" + id).select(".timeline-list").text())
        .contains("重新打开", "市局抽查，重新核实", "误判");
  }

  @Test
  void addsANoteWithoutChangingTheState() {
    long id = warn(50);
    county.press(
        county.open("/warnings/" + id),
        "form:has(input[value=noting])",
        "",
        302,
        "words",
        "零售户来电说明\n是婚宴");
    assertThat(rows.now(id).version()).isZero();
    assertThat(county.open("/warnings/" + id).select(".timeline-words").text()).contains("零售户来电说明");
  }

  @Test
  void letsALeaderOnlyRead() {
    long id = warn(50);
    Document page = leader.open("/warnings/" + id);
    assertThat(page.select("#handling form")).isEmpty();
    leader.perform(
        post("/warnings/" + id + "/steps")
            .param("step", "assigning")
            .param("warning", id + "@0")
            .with(csrf()),
        403);
    assertThat(rows.state(id)).isEqualTo("RAISED");
  }

  @Test
  void refusesTheStepOfAnother() {
    long id = warn(50);
    var answer =
        county.perform(
            post("/warnings/" + id + "/steps")
                .param("step", "not-processing")
                .param("warning", id + "@0")
                .param("reason", "OTHER")
                .param("words", "x")
                .with(csrf()),
            422);
    assertThat(answer.page().text()).contains("这一步由市局内管员办理");
    assertThat(rows.state(id)).isEqualTo("RAISED");
  }

  @Test
  void takesNoFormWithoutItsToken() {
    long id = warn(50);
    cityDesk.perform(
        post("/warnings/" + id + "/steps")
            .param("step", "assigning")
            .param("warning", id + "@0")
            .with(csrf().useInvalidToken()),
        403);
    assertThat(rows.state(id)).isEqualTo("RAISED");
  }

  @Test
  void takesNoWarningOfAnotherDossierOrCounty() {
    long id = warn(50);
    long other = rows.warn(city.westCounty(), rows.shop(city.westCounty(), "西风商店"), draft -> {});
    for (String address : new String[] {"/warnings/" + id, "/warnings/" + other}) {
      county.perform(
          post(address + "/steps")
              .param("step", "noting")
              .param("warning", other + "@0")
              .param("words", "x")
              .with(csrf()),
          404);
    }
    cityDesk.perform(
        post("/warnings/" + id + "/steps")
            .param("step", "assigning")
            .param("warning", "17; drop table")
            .with(csrf()),
        422);
  }

  @Test
  void saysWhatIsMissingWhenNothingIsTicked() {
    long id = warn(50);
    var answer =
        cityDesk.perform(
            post("/warnings/" + id + "/steps").param("step", "assigning").with(csrf()), 422);
    assertThat(answer.page().text()).contains("请先选择至少一条预警");
  }

  @Test
  void withdrawsAFileAndKeepsTheFilter() {
    long id = assigned();
    attach(id, "shop_photo", 302);
    String address = "/warnings/" + id + "?state=ASSIGNED&rule=W03";
    Document page = county.open(address);
    String form = "form[action*=/withdraw]";
    Document again = county.press(page, form, "", 422, "reason", " ").page();
    assertThat(again.select(form + " .invalid-feedback").text()).contains("写明理由");
    String tooLong = "长".repeat(501);
    Document kept = county.press(again, form, "", 422, "reason", tooLong).page();
    assertThat(kept.select(form + " [name=reason]").val()).isEqualTo(tooLong);
    var answer = county.press(kept, form, "", 302, "reason", "拍错了");
    assertThat(answer.redirect()).isEqualTo(address);
    assertThat(county.open(address).text()).contains("撤回：拍错了");
  }

  private long warn(int priority) {
    return rows.warn(city.eastCounty(), shop, draft -> draft.priority = priority);
  }

  private long assigned() {
    long id = warn(50);
    cityDesk.press(cityDesk.open("/warnings/" + id), "#screening", "assigning", 302);
    return id;
  }

  private Workspace.Answer attach(long id, String kind, int expected) {
    return county.perform(
        multipart("/warnings/" + id + "/attachments")
            .file(new MockMultipartFile("file", "库存.pdf", "application/pdf", PDF))
            .param("kind", kind)
            .param("title", "库存照片之一")
            .param("takenOn", "2026-09-18")
            .with(csrf()),
        expected);
  }
}
