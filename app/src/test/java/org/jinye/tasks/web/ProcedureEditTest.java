package org.jinye.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.Procedures;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.worktime.Length;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A procedure is written in its fields, checked, and comes into force. */
@ModuleTest
class ProcedureEditTest {

  private static final String CODE = "watch-class";

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Procedures procedures;
  @Autowired private Clock clock;
  private OwnCity city;
  private SignedIn administrator;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
    administrator = administrator(city.code());
  }

  @Test
  void addsMovesAndRemovesStepsAndOutcomesWithoutLosingAnything() throws Exception {
    Document edit = page(edit(administrator));
    assertThat(steps(edit)).containsExactly("提出变更", "市局审定");
    Map<String, String> fields = fields(edit);
    fields.put("steps[0].title", "县局提出");
    fields.put("steps[0].limit", "不是数");
    Document more = Jsoup.parse(act(fields, "add-step").getContentAsString());
    assertThat(steps(more)).containsExactly("县局提出", "市局审定", "");
    assertThat(more.select("[name='steps[0].limit']").val()).as("nothing is lost").isEqualTo("不是数");
    Document moved = Jsoup.parse(act(fields(more), "up:2").getContentAsString());
    assertThat(steps(moved)).containsExactly("县局提出", "", "市局审定");
    Document outcome = Jsoup.parse(act(fields(moved), "add-outcome:1").getContentAsString());
    assertThat(outcome.select("[name^='steps[1].outcomes'][name$=title]")).hasSize(2);
    Document fewer = Jsoup.parse(act(fields(outcome), "remove-outcome:1:0").getContentAsString());
    assertThat(fewer.select("[name^='steps[1].outcomes'][name$=title]")).hasSize(1);
    Document down = Jsoup.parse(act(fields(fewer), "down:1").getContentAsString());
    Document gone = Jsoup.parse(act(fields(down), "remove-step:2").getContentAsString());
    assertThat(steps(gone)).containsExactly("县局提出", "市局审定");
    assertThat(gone.select("[style], [onclick], script:not([src])")).isEmpty();
  }

  @Test
  void saysAtTheFieldWhatIsWrong() throws Exception {
    Map<String, String> fields = fields(page(edit(administrator)));
    fields.put("steps[0].title", "");
    fields.put("steps[1].limit", "0");
    fields.put("steps[1].outcomes[0].next", "");
    MockHttpServletResponse answer = act(fields, "check");
    assertThat(answer.getStatus()).isEqualTo(422);
    Document wrong = Jsoup.parse(answer.getContentAsString());
    assertThat(said(wrong, "steps[0].title")).contains("请填写");
    assertThat(said(wrong, "steps[1].limit")).contains("空着就不限时");
    assertThat(said(wrong, "steps[1].outcomes[0].next")).contains("请选择通向哪一步");
    assertThat(wrong.select("button[value=accept]")).as("not before it is sound").isEmpty();
    Map<String, String> circle = fields(page(edit(administrator)));
    circle.put("steps[0].outcomes[0].next", "结束");
    circle.put("from", "2020-01-01");
    circle.put("unit", city.code());
    Document lost = Jsoup.parse(act(circle, "check").getContentAsString());
    assertThat(said(lost, "steps[1].title")).contains("从第一步走不到");
    circle = fields(page(edit(administrator)));
    circle.put("from", "2020-01-01");
    assertThat(said(Jsoup.parse(act(circle, "check").getContentAsString()), "from"))
        .contains("不能早于今天");
  }

  @Test
  void comesIntoForceForTheUnitFromItsDayOnAndForNoOther() throws Exception {
    Map<String, String> fields = fields(page(edit(administrator)));
    fields.put("steps[0].title", "县局自定");
    fields.put("steps[0].limit", "24");
    fields.put("steps[0].limitUnit", "HOURS");
    fields.put("from", LocalDate.now(clock).toString());
    MockHttpServletResponse checked = act(fields, "check");
    assertThat(checked.getStatus()).isEqualTo(200);
    Document sound = Jsoup.parse(checked.getContentAsString());
    assertThat(sound.select("button[value=accept]")).hasSize(1);
    assertThat(first(city)).as("only checked").isEqualTo("提出变更");
    assertThat(act(fields(sound), "accept").getStatus()).isEqualTo(302);
    assertThat(first(city)).isEqualTo("县局自定");
    assertThat(procedures.getInForce(CODE, city.eastCounty()).first().limit())
        .isNotNull()
        .extracting(Length::words)
        .isEqualTo("24 小时");
    assertThat(first(OwnCity.found(organization))).isEqualTo("提出变更");
  }

  @Test
  void aUnitHasItsOwnWayOnlyWhereTheOneAboveAllowsIt() throws Exception {
    Map<String, String> fields = fields(page(edit(administrator)));
    fields.remove("ownWays");
    fields.put("from", LocalDate.now(clock).toString());
    assertThat(act(fields, "accept").getStatus()).isEqualTo(302);
    Map<String, String> below = fields(page(edit(administrator)));
    below.put("unit", city.eastCounty());
    below.put("from", LocalDate.now(clock).toString());
    MockHttpServletResponse refused = act(below, "accept");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(said(Jsoup.parse(refused.getContentAsString()), "unit")).contains("不允许单位另定");
  }

  @Test
  void aDraftWaitsForItsWriterAlone() throws Exception {
    Map<String, String> fields = fields(page(edit(administrator)));
    fields.put("steps[1].title", "还没想好");
    fields.put("steps[1].limit", "也许");
    assertThat(act(fields, "save").getStatus()).isEqualTo(302);
    assertThat(steps(page(edit(administrator)))).contains("还没想好");
    SignedIn mine = administrator;
    administrator = administrator(city.eastCounty());
    assertThat(steps(page(edit(administrator)))).doesNotContain("还没想好");
    administrator = mine;
    act(fields(page(edit(administrator))), "drop");
    assertThat(steps(page(edit(administrator)))).doesNotContain("还没想好");
  }

  @Test
  void takesAFormThatNoPageSendsForABadRequest() throws Exception {
    assertThat(act(Map.of("steps[255].outcomes[255].title", "某"), "check").getStatus())
        .isEqualTo(400);
    assertThat(act(Map.of("code", "x"), ":").getStatus()).isEqualTo(422);
    assertThat(act(Map.of("code", "x", "to", "+999999999-12-31"), "accept").getStatus())
        .isEqualTo(422);
  }

  @Test
  void thePictureFollowsTheFields() throws Exception {
    Map<String, String> fields = fields(page(edit(administrator)));
    fields.put("steps[0].title", "先看图");
    fields.put("steps[1].tier", "nobody");
    MockHttpServletResponse answer = send("/procedures/edit/picture", fields);
    assertThat(answer.getStatus()).isEqualTo(200);
    Document picture = Jsoup.parse(answer.getContentAsString());
    assertThat(picture.select("svg")).hasSize(1);
    assertThat(picture.text()).contains("先看图");
    assertThat(picture.select("form")).isEmpty();
  }

  private String first(OwnCity of) {
    return procedures.getInForce(CODE, of.eastCounty()).first().title();
  }

  private String edit(SignedIn who) throws Exception {
    Document list = page("/procedures", who);
    return list.select("tbody tr:contains(监管类别变更):contains(全国) a[href$=/edit]").attr("href");
  }

  private static List<String> steps(Document page) {
    return page.select("input[name^=steps][name$=title]:not([name*=outcomes])").eachAttr("value");
  }

  private static String said(Document page, String field) {
    return page.select("[name='" + field + "'] ~ .invalid-feedback").text();
  }

  /** What a browser would send of the form. */
  private static Map<String, String> fields(Document page) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element one : page.select("form.procedure-edit").select("input, select")) {
      if (one.hasAttr("name")
          && !(one.attr("type").equals("checkbox") && !one.hasAttr("checked"))) {
        fields.put(
            one.attr("name"), one.is("select") ? one.select("option[selected]").val() : one.val());
      }
    }
    return fields;
  }

  private MockHttpServletResponse act(Map<String, String> fields, String act) throws Exception {
    Map<String, String> sent = new LinkedHashMap<>(fields);
    sent.put("act", act);
    return send("/procedures/edit", sent);
  }

  private MockHttpServletResponse send(String path, Map<String, String> fields) throws Exception {
    MockHttpServletRequestBuilder request = post(path).with(user(administrator)).with(csrf());
    for (var field : fields.entrySet()) {
      if (!field.getKey().equals("_csrf")) {
        request = request.param(field.getKey(), field.getValue());
      }
    }
    return browser.perform(request).andReturn().getResponse();
  }

  private Document page(String path) throws Exception {
    return page(path, administrator);
  }

  private Document page(String path, SignedIn who) throws Exception {
    MockHttpServletResponse answer =
        browser.perform(get(path).with(user(who))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private SignedIn administrator(String unit) {
    return Scope.system("test")
        .get(() -> {
          String name = "liucheng" + unit;
          organization.ensureAccount(
              new NewAccount(name, OwnCity.PASSWORD, "流程管理员", Role.ADMINISTRATOR, unit));
          return organization.findAccount(name).orElseThrow();
        });
  }
}
