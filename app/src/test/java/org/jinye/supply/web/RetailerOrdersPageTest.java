package org.jinye.supply.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.supply.Lake;
import org.jinye.supply.OrderLine;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.testing.SomeOrders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class RetailerOrdersPageTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  @Autowired private Lake lake;
  @Autowired private DataDirectory data;
  @Autowired private JdbcClient database;
  private OwnCity city;
  private String shop;
  private int newest;

  @BeforeEach
  void orderInThreeWeeks() {
    city = OwnCity.found(organization);
    shop = city.code() + "00000001";
    newest = lake.findNewestWeek().orElse(Weeks.number(LocalDate.of(2026, 9, 14)));
    city.citySupervisor()
        .scope()
        .run(() ->
            retailers.upsert(
                Stream.of(
                    new Retailer(
                        shop,
                        city.eastCounty(),
                        "试验店",
                        "",
                        5,
                        null,
                        null,
                        1,
                        "normal",
                        null,
                        null,
                        null))));
    SomeOrders orders = new SomeOrders(data, database);
    orders.add(
        List.of(
            line("A/1", "1", "甲", newest, 2_000, 10_000_00),
            line("A/1", "2", "乙", newest, -200, -1_000_00)));
    orders.add(List.of(line("B", "1", "甲", newest - 5, 1_000, 5_000_00)));
    orders.add(List.of(line("C", "1", "甲", newest - 20, 4_000, 20_000_00)));
  }

  @Test
  void sumsTheQuarterByOrderAndByItem() throws Exception {
    Document part = page("/retailers/" + shop + "/orders", city.leader());
    assertThat(part.select("[aria-label=订单] tbody tr td:first-child").eachText())
        .containsExactly("A/1", "B");
    assertThat(part.select("[aria-label=订单] tfoot th").eachText())
        .containsExactly("合计", "2 张订单", "3", "14", "14,000.00");
    assertThat(part.select("[aria-label=品规] tbody tr").eachText())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("甲 10 15"),
            second -> assertThat(second).startsWith("乙 -1 -1"));
    assertThat(part.select("[aria-label=品规] tfoot th").eachText()).contains("2 个品规", "9", "14");
  }

  @Test
  void opensAnOrderWithItsLines() throws Exception {
    Document part = page("/retailers/" + shop + "/orders", city.leader());
    Document order = page(part.select("a:contains(A/1)").attr("href"), city.leader());
    assertThat(order.select("h1").text()).isEqualTo("订单 A/1");
    assertThat(order.select("tbody tr")).hasSize(2);
    assertThat(order.select("tfoot").text()).contains("合计 2 行", "9", "9,000.00");
    assertThat(order.text()).contains("退货");
    assertThat(page("/orders/C?retailer=" + shop, city.leader()).select("tbody tr")).hasSize(1);
  }

  @Test
  void hidesOrdersBeyondTheScope() throws Exception {
    missing("/orders/B?retailer=" + shop, city.otherCounty());
    missing("/orders/none?retailer=" + shop, city.leader());
    missing("/orders/B?retailer=" + shop + "&week=" + Weeks.name(newest), city.leader());
  }

  private OrderLine line(
      String order, String number, String item, int week, long sticks, long fen) {
    LocalDate day = Weeks.monday(week);
    return new OrderLine(
        order,
        number,
        shop,
        item,
        day.atTime(9, 30),
        Math.toIntExact(day.toEpochDay()),
        week,
        sticks,
        fen,
        "网上",
        null);
  }

  private void missing(String address, SignedIn who) throws Exception {
    browser.perform(get(address).with(user(who))).andExpect(status().isNotFound());
  }

  private Document page(String address, SignedIn who) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(java.net.URI.create(address)).with(user(who)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
