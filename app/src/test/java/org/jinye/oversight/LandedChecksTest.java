package org.jinye.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import org.jinye.organization.Organization;
import org.jinye.oversight.internal.landed.Checklist;
import org.jinye.platform.access.SignedIn;
import org.jinye.supply.Imports;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** In the network, on the ground, to the door: asked at the shop, compared with its deliveries. */
@ModuleTest
class LandedChecksTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Imports imports;
  @Autowired private Checklist checklist;
  @Autowired private Clock clock;

  private OwnCity city;
  private SignedIn county;
  private SomeTrade trade;
  private Pages pages;
  private LocalDate delivered;

  @BeforeEach
  void trade() {
    city = OwnCity.found(organization);
    county = city.countySupervisor();
    pages = new Pages(browser);
    trade = new SomeTrade(imports, city);
    delivered = LocalDate.now(clock).minusDays(2);
    trade.register();
    trade.deliver(delivered);
  }

  @Test
  void theFormListsTheDeliveriesOfTheLastSevenDays() {
    Document form = blank();

    assertThat(form.text()).contains(trade.order(1), "送达 10 条", "张师傅");
    assertThat(form.select("fieldset")).hasSize(checklist.questions().size());
    assertThat(
            pages
                .open(
                    county,
                    "/oversight/landed/new?retailer="
                        + trade.shop(1)
                        + "&on="
                        + delivered.minusDays(1))
                .text())
        .contains("没有这一户的送货记录");
  }

  @Test
  void allGoodMeetsAllThree() {
    Document page = kept(form("YES").param(confirmed(), "10"));

    assertThat(page.select(".card-header .badge").eachText()).containsExactly("达到", "达到", "达到");
  }

  @Test
  void anotherQuantityIsNotOnTheGroundAndNeedsAReason() {
    Document again = pages.send(county, form("YES").param(confirmed(), "8"), 422);
    assertThat(again.select(".invalid-feedback").text()).contains("与送货记录 10 条不一致");
    assertThat(again.select("[name='" + confirmed() + "']").val()).isEqualTo("8");

    Document page =
        kept(form("YES").param(confirmed(), "8").param(confirmed().replace("c.", "d."), "少送 2 条"));

    assertThat(page.select(".card-header .badge").eachText()).containsExactly("达到", "未达到", "达到");
    assertThat(page.select("td.cell-missed").text()).isEqualTo("-2");
  }

  @Test
  void goodsAtTheExceptionPointAreTheFormalWayAndOthersAreNot() {
    Document formal = kept(atTheDoor("exception_point"));
    assertThat(formal.select(".card-header .badge").eachText().getLast()).isEqualTo("达到");

    Document informal = kept(atTheDoor("informal"));
    assertThat(informal.select(".card-header .badge").eachText().getLast()).isEqualTo("未达到");
    assertThat(informal.text()).contains("1 项未按规定办理");

    Document figures = pages.open(county, "/oversight/landed");
    assertThat(figures.select(".figures").text()).contains("检查 2 户", "入户率 50.0 % 1 户未达到");
    assertThat(pages.open(county, "/oversight/landed?found=DOOR").select("tbody tr")).hasSize(1);
  }

  @Test
  void everyQuestionIsAnsweredAndDoubtsAreExplained() {
    Document again =
        pages.send(
            county,
            post("/oversight/landed")
                .param("retailer", trade.shop(1))
                .param("on", LocalDate.now(clock).plusDays(1).toString())
                .param("formKey", "k" + trade.shop(1))
                .param("a.own_account", "UNKNOWN")
                .param("a.at_the_door", "NO")
                .param("remarks", "店主外出"),
            422);

    assertThat(again.select("#q-own_order").text()).contains("请回答这一项");
    assertThat(again.select("#q-own_account").text()).contains("请写明情况");
    assertThat(again.select("#q-at_the_door").text()).contains("请选择货物去向");
    assertThat(again.text()).contains("检查日期不能晚于今天");
    assertThat(again.select("[name=remarks]").text()).isEqualTo("店主外出");
  }

  @Test
  void theSameFormSentTwiceIsKeptOnce() {
    String key = "twice" + trade.shop(1);

    String first = redirect(form("YES").param("formKey", key));

    assertThat(redirect(form("YES").param("formKey", key))).isEqualTo(first);
  }

  @Test
  void anUnknownShopIsSaidAtTheField() {
    assertThat(
            pages
                .send(county, get("/oversight/landed/new").param("retailer", "nobody"), 422)
                .select(".invalid-feedback")
                .text())
        .contains("没有找到这样的零售户");
  }

  @Test
  void theShopIsFoundByNameNumberOrAddressAndChosenFromTheList() {
    Document both = pages.open(county, "/oversight/landed/new?retailer=店&on=" + delivered);
    assertThat(both.select("form #found-shops button[name=shop]").eachAttr("value"))
        .containsExactlyInAnyOrder(trade.shop(1), trade.shop(2));
    assertThat(both.select("form [name=retailer]").val()).isEqualTo("店");
    String chosen = "/oversight/landed/new?retailer=店&on=" + delivered + "&shop=" + trade.shop(2);
    assertThat(pages.perform(county, get(chosen), 302).getRedirectedUrl())
        .isEqualTo("/oversight/landed/new?retailer=" + trade.shop(2) + "&on=" + delivered);

    String one = "/oversight/landed/new?retailer=一店&on=" + delivered;
    String form = String.valueOf(pages.perform(county, get(one), 302).getRedirectedUrl());
    assertThat(pages.open(county, form).text()).contains("一店", trade.order(1));

    assertThat(pages.open(county, "/oversight/landed/shops?retailer=二店").select("button").text())
        .contains("二店", trade.shop(2));
    assertThat(pages.open(county, "/oversight/landed/shops?retailer=三店").text()).contains("没有找到");
    assertThat(
            pages
                .open(city.otherCounty(), "/oversight/landed/shops?retailer=" + trade.shop(1))
                .select("button"))
        .as("a shop of another county")
        .isEmpty();
  }

  @Test
  void theRetailersPageListsTheChecksAndBeginsOne() {
    String part = "/oversight/landed/part?retailer=" + trade.shop(1);
    assertThat(pages.open(county, "/retailers/" + trade.shop(1)).html()).contains(part);
    Document none = pages.open(county, part);
    assertThat(none.text()).contains("还没有检查过这户");
    assertThat(pages.open(county, none.select("a").attr("href")).text()).contains("一店");

    String check = redirect(form("YES").param("formKey", "p" + trade.shop(1)));

    assertThat(pages.open(county, part).select("a[href=" + check + "]")).hasSize(1);
    assertThat(pages.open(county, part).text()).contains("全部 1 次检查");
    assertThat(pages.open(city.leader(), part).text()).doesNotContain("检查这户");
  }

  @Test
  void leadersReadAndAnotherCitySeesNothing() {
    String check = redirect(form("YES").param("formKey", "r" + trade.shop(1)));

    pages.perform(city.leader(), get(check), 200);
    pages.perform(city.leader(), get("/oversight/landed/export.xlsx"), 200);
    pages.perform(city.leader(), get("/oversight/landed/new"), 403);
    OwnCity other = OwnCity.found(organization);
    pages.perform(other.citySupervisor(), get(check), 404);
    assertThat(pages.open(other.citySupervisor(), "/oversight/landed").select(".empty"))
        .isNotEmpty();
  }

  private Document blank() {
    return pages.open(county, "/oversight/landed/new?retailer=" + trade.shop(1));
  }

  private String confirmed() {
    return "c." + trade.order(1) + "." + delivered + ".DELIVERED";
  }

  private MockHttpServletRequestBuilder form(String verdict) {
    MockHttpServletRequestBuilder form =
        post("/oversight/landed")
            .param("retailer", trade.shop(1))
            .param("on", LocalDate.now(clock).toString());
    checklist.questions().forEach(question -> form.param("a." + question.id(), verdict));
    return form;
  }

  private MockHttpServletRequestBuilder atTheDoor(String way) {
    MockHttpServletRequestBuilder form =
        post("/oversight/landed")
            .param("retailer", trade.shop(1))
            .param("on", LocalDate.now(clock).toString());
    checklist.questions().stream()
        .filter(question -> !question.id().equals("at_the_door"))
        .forEach(question -> form.param("a." + question.id(), "YES"));
    return form.param("a.at_the_door", "NO")
        .param("w.at_the_door", "店主外出")
        .param("y.at_the_door", way);
  }

  private Document kept(MockHttpServletRequestBuilder form) {
    String key = blank().select("[name=formKey]").val();
    return pages.open(county, redirect(form.param("formKey", key)));
  }

  private String redirect(MockHttpServletRequestBuilder form) {
    return String.valueOf(pages.perform(county, form, 302).getRedirectedUrl());
  }
}
