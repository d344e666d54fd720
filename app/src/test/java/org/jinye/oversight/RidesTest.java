package org.jinye.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jinye.organization.Organization;
import org.jinye.oversight.internal.rides.RideQuotas;
import org.jinye.platform.access.Scope;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Tickets, goods, money and handing over, line by line; and how many a month. */
@ModuleTest
class RidesTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Imports imports;
  @Autowired private RideQuotas quotas;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  private OwnCity city;
  private SignedIn county;
  private SomeTrade trade;
  private Pages pages;
  private LocalDate day;

  @BeforeEach
  void trade() {
    city = OwnCity.found(organization);
    county = city.countySupervisor();
    pages = new Pages(browser);
    trade = new SomeTrade(imports, city);
    day = LocalDate.now(clock).minusDays(2);
    trade.register();
    trade.deliver(day);
  }

  @Test
  void theDaysRoutesAndTheirDeliveriesAreListed() {
    Document routes = pages.open(county, "/oversight/rides/new?unit=" + unit() + "&day=" + day);
    assertThat(routes.select("tbody tr").text()).contains("东线", "2 户次");

    Document form = pages.open(county, routes.select("tbody a").attr("href"));
    assertThat(form.select("details.ride-line")).hasSize(2);
    assertThat(form.text()).contains("张师傅", "送达 10 条，1,000.00 元", "无人签收 0 条");
  }

  @Test
  void whatAgreesIsSoAndWhatWasNotLookedAtIsToo() {
    Document page = kept(line(1, "DELIVERED", "10", "10", "1000", "TO_SHOP"));

    assertThat(page.select(".badge.bg-green-lt").text()).isEqualTo("一致");
    assertThat(page.text()).contains("2 户次，核对 1 户次", "未核对");
  }

  @Test
  void everyDifferenceIsNamedAndAskedAbout() {
    MockHttpServletRequestBuilder bad = line(1, "DELIVERED", "10", "9.5", "990.5", "LEFT");
    Document again = pages.send(county, bad, 422);
    assertThat(again.select(".invalid-feedback").text()).contains("票据与实货不符", "货款不符", "交接不规范");
    assertThat(again.select("[name='g." + trade.order(1) + ".DELIVERED']").val()).isEqualTo("9.5");

    Document page =
        kept(
            line(1, "DELIVERED", "10", "9.5", "990.5", "LEFT")
                .param("w." + trade.order(1) + ".DELIVERED", "破损"));

    assertThat(page.select(".badge.bg-red-lt").eachText())
        .containsExactly("票据与实货不符", "货款不符", "交接不规范");
    assertThat(pages.open(county, "/oversight/rides?found=faulty").select("tbody tr")).hasSize(1);
  }

  @Test
  void whoWasRecordedAsAbsentAndGotTheGoodsDiffers() {
    Document page =
        kept(
            line(2, "ABSENT", "10", "10", "", "TO_SHOP")
                .param("w." + trade.order(2) + ".ABSENT", "当场交付"));

    assertThat(page.select(".badge.bg-red-lt").eachText()).containsExactly("交付与送货记录不符");
  }

  @Test
  void halfALineOrNoneAtAllIsRefusedAtItsFields() {
    assertThat(pages.send(county, form(), 422).select(".alert-danger").text()).contains("一户都没有填");

    Document again =
        pages.send(county, form().param("t." + trade.order(1) + ".DELIVERED", "十条"), 422);
    assertThat(again.select(".invalid-feedback").text()).contains("应为条数", "请填写实货条数", "请选择交接方式");
  }

  @Test
  void aRouteIsCheckedOnceADay() {
    kept(line(1, "DELIVERED", "10", "10", "1000", "TO_SHOP"));

    Document again = pages.send(county, line(1, "DELIVERED", "10", "10", "1000", "TO_SHOP"), 422);

    assertThat(again.select(".alert-danger").text()).contains("已由 " + county.name() + " 登记");
  }

  @Test
  void aMonthThatEndedWithTooFewWaitsAtTheCitysDesk() {
    YearMonth last = YearMonth.from(LocalDate.now(clock)).minusMonths(1);
    Scope.system("test").run(() -> transaction.executeWithoutResult(s -> quotas.make(last)));

    quotas.look();
    quotas.look();

    assertThat(pages.open(city.citySupervisor(), "/tasks").text())
        .contains("%d年%d月随车检查 0 次，应不少于 3 次".formatted(last.getYear(), last.getMonthValue()));
    Document month = pages.open(city.leader(), "/oversight/rides?month=" + last);
    assertThat(month.select("#quotas a.cell-missed").eachText())
        .contains("东县" + city.code() + " 0/3 缺 3");
    assertThat(pages.open(city.leader(), "/oversight/rides").select("#quotas a.cell-missed"))
        .isEmpty();
  }

  @Test
  void leadersReadAndAnotherCitySeesNothing() {
    String ride = redirect(line(1, "DELIVERED", "10", "10", "1000", "TO_SHOP"));

    pages.perform(city.leader(), get(ride), 200);
    pages.perform(city.leader(), get(ride + "/export.xlsx"), 200);
    pages.perform(city.leader(), get("/oversight/rides/export.xlsx"), 200);
    pages.perform(city.leader(), get("/oversight/rides/new"), 403);
    OwnCity other = OwnCity.found(organization);
    pages.perform(other.citySupervisor(), get(ride), 404);
    pages.perform(
        other.citySupervisor(),
        get("/oversight/rides/new").param("unit", unit()).param("day", day.toString()),
        422);
  }

  private String unit() {
    return city.eastCounty();
  }

  private MockHttpServletRequestBuilder form() {
    return post("/oversight/rides")
        .param("unit", unit())
        .param("day", day.toString())
        .param("route", "东线")
        .param("vehicle", "金A12345")
        .param("formKey", java.util.UUID.randomUUID().toString());
  }

  private MockHttpServletRequestBuilder line(
      int n, String outcome, String ticket, String aboard, String money, String handing) {
    String key = trade.order(n) + "." + outcome;
    return form()
        .param("t." + key, ticket)
        .param("g." + key, aboard)
        .param("m." + key, money)
        .param("h." + key, handing);
  }

  private Document kept(MockHttpServletRequestBuilder form) {
    return pages.open(county, redirect(form));
  }

  private String redirect(MockHttpServletRequestBuilder form) {
    return String.valueOf(pages.perform(county, form, 302).getRedirectedUrl());
  }
}
