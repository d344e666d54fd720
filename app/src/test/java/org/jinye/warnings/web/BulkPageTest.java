package org.jinye.warnings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.WarningRows;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class BulkPageTest {

  private final MockMvc browser;
  private final Organization organization;
  private final OwnCity city;
  private final WarningRows rows;
  private final Workspace cityDesk;
  private long total;
  private long item;

  BulkPageTest(
      @Autowired MockMvc browser,
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Retailers retailers) {
    this.browser = browser;
    this.organization = organization;
    this.city = OwnCity.found(organization);
    this.rows = new WarningRows(database, retailers, city.code());
    this.cityDesk = new Workspace(browser, city.citySupervisor());
  }

  @BeforeEach
  void twoWarnings() {
    total = rows.warn(city.eastCounty(), rows.shop(city.eastCounty(), "东风商店"), draft -> {});
    item =
        rows.warn(
            city.westCounty(), rows.shop(city.westCounty(), "西风商店"), draft -> draft.rule = "W06");
  }

  @Test
  void offersABoxForWhatTheCityMayScreen() {
    assertThat(cityDesk.open("/warnings").select("input[form=bulk][name=warning]")).hasSize(2);
    assertThat(
            new Workspace(browser, city.leader())
                .open("/warnings")
                .select("input[form=bulk], #bulk"))
        .isEmpty();
  }

  @Test
  void closesAllTickedWithOneReason() {
    Document look = look();
    assertThat(look.select("#chosen").text()).isEqualTo("2");
    assertThat(look.select("option[value=holiday_stocking]")).as("both rules know it").hasSize(1);
    assertThat(look.select("option[value=empty_stock]")).as("only one rule knows it").isEmpty();
    var answer =
        cityDesk.press(look, "#bulk-form", "", 302, "reason", "holiday_stocking", "words", "中秋");
    assertThat(answer.redirect()).isEqualTo("/warnings?state=OPEN");
    assertThat(rows.state(total)).isEqualTo("NOT_PROCESSED");
    assertThat(rows.state(item)).isEqualTo("NOT_PROCESSED");
  }

  @Test
  void closesNoneWhenOneRuleDoesNotKnowTheReason() {
    Document again =
        cityDesk
            .press(look(), "#bulk-form", "", 422, "reason", "empty_stock", "words", "补库存")
            .page();
    assertThat(again.select("tr.table-warning").text()).contains("西风商店", "没有所选的原因");
    assertThat(again.select("tr.table-warning")).hasSize(1);
    assertThat(again.select("#words-bulk").text()).isEqualTo("补库存");
    assertThat(rows.state(total)).isEqualTo("RAISED");
  }

  @Test
  void closesNoneWhenOneWasHandledMeanwhile() {
    Document look = look();
    cityDesk.press(cityDesk.open("/warnings/" + item), "#screening", "assigning", 302);
    Document again =
        cityDesk
            .press(look, "#bulk-form", "", 409, "reason", "holiday_stocking", "words", "中秋")
            .page();
    assertThat(again.select("tr.table-warning").text())
        .contains("西风商店", city.citySupervisor().name(), "派县局核查");
    assertThat(again.select("[role=alert]").text()).contains("一条也没有办理");
    assertThat(again.select("#words-bulk").text()).isEqualTo("中秋");
    assertThat(again.select("input[name=warning][checked]")).hasSize(1);
    assertThat(rows.state(total)).isEqualTo("RAISED");
    cityDesk.press(again, "#bulk-form", "", 302);
    assertThat(rows.state(total)).isEqualTo("NOT_PROCESSED");
  }

  @Test
  void asksForAReasonAndForTicks() {
    Document again = cityDesk.press(look(), "#bulk-form", "", 422).page();
    assertThat(again.select("#bulk-form [role=alert]").text()).contains("请选择原因", "请写明情况");
    assertThat(cityDesk.open("/warnings/bulk", 422).text()).contains("请先在队列里勾选");
  }

  @Test
  void isForTheCityOnly() {
    Workspace county = new Workspace(browser, city.countySupervisor());
    county.open("/warnings/bulk?warning=" + total + "@0", 403);
    county.perform(post("/warnings/bulk").param("warning", total + "@0").with(csrf()), 403);
    Workspace administrator = new Workspace(browser, administrator());
    administrator.open("/warnings/bulk?warning=" + total + "@0", 403);
    administrator.perform(post("/warnings/bulk").param("warning", total + "@0").with(csrf()), 403);
  }

  private SignedIn administrator() {
    String username = "guan" + city.code();
    return Scope.system("test")
        .get(() -> {
          organization.ensureAccount(
              new NewAccount(username, OwnCity.PASSWORD, "管理员", Role.ADMINISTRATOR, city.code()));
          return organization.findAccount(username).orElseThrow();
        });
  }

  private Document look() {
    return cityDesk.open(
        "/warnings/bulk?state=OPEN&warning=" + total + "@0&warning=" + item + "@0");
  }
}
