package org.jinye.retailers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ModuleTest
class RetailerPagesTest {

  private static final int SHOPS = 45;

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  private OwnCity city;

  @BeforeEach
  void foundCityWithShops() {
    city = OwnCity.found(organization);
    city.citySupervisor()
        .scope()
        .run(() -> retailers.upsert(IntStream.range(0, SHOPS).mapToObj(this::shop)));
  }

  @Test
  void pagesThroughTheWholeList() throws Exception {
    Document first = page("/retailers", city.leader());
    assertThat(first.select("tbody tr")).hasSize(20);
    assertThat(first.select(".pager").text()).contains("共 45 条，第 1 / 3 页");
    Document last = page(first.select("a[rel=next]").attr("href"), city.leader());
    assertThat(last.select(".pager").text()).contains("第 2 / 3 页");
    assertThat(page("/retailers?page=99", city.leader()).select("tbody tr")).hasSize(5);
  }

  @Test
  void narrowsByWordsAndByEveryCriterion() throws Exception {
    assertThat(total("/retailers?q=店07", city.leader())).isEqualTo(1);
    assertThat(total("/retailers?q=" + id(7), city.leader())).isEqualTo(1);
    assertThat(total("/retailers?q=人民路7号", city.leader())).isEqualTo(1);
    long east = total("/retailers?county=" + city.eastCounty(), city.leader());
    long west = total("/retailers?county=" + city.westCounty(), city.leader());
    assertThat(east + west).isEqualTo(SHOPS);
    assertThat(total("/retailers?grade=3", city.leader())).isPositive().isLessThan(SHOPS);
    assertThat(total("/retailers?status=stopped", city.leader())).isEqualTo(1);
    assertThat(total("/retailers?channel=便利店&status=normal", city.leader())).isEqualTo(SHOPS - 1);
  }

  @Test
  void keepsTheFilterInTheLinksOfPagerAndExport() throws Exception {
    Document page = page("/retailers?q=店&channel=便利店", city.leader());
    String next = page.select("a[rel=next]").attr("href");
    assertThat(page(next, city.leader()).select("input[name=q]").val()).isEqualTo("店");
    String export = page.select("a[href*=export]").attr("href");
    byte[] xlsx =
        perform(export, city.leader())
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(workbook.getFirstSheet().read()).as("list = export").hasSize(SHOPS + 1);
    }
  }

  @Test
  void showsACountyItsOwnOnly() throws Exception {
    long own = total("/retailers", city.countySupervisor());
    assertThat(own).isEqualTo(total("/retailers?county=" + city.eastCounty(), city.leader()));
    perform("/retailers/" + id(1), city.countySupervisor()).andExpect(status().isNotFound());
    perform("/retailers/" + id(1), city.otherCounty()).andExpect(status().isOk());
    perform("/retailers/" + id(1) + "/orders", city.countySupervisor())
        .andExpect(status().isNotFound());
    OwnCity other = OwnCity.found(organization);
    assertThat(page("/retailers", other.leader()).text()).contains("还没有零售户");
    assertThat(page("/retailers?q=没有这家", city.leader()).text()).contains("没有符合条件的零售户");
  }

  @Test
  void showsARetailerWithTheSectionsOfTheOtherModules() throws Exception {
    Document page = page("/retailers/" + id(7), city.leader());
    assertThat(page.select("h1").text()).isEqualTo("店07<b>");
    assertThat(page.select(".identity").text()).contains("许可证号 " + id(7), "档位 4 档", "周三", "正常");
    for (String section : page.select("[hx-get]").eachAttr("hx-get")) {
      perform(section, city.leader()).andExpect(status().isOk());
    }
    assertThat(page.select("[hx-get]")).isNotEmpty();
    perform("/retailers/none", city.leader()).andExpect(status().isNotFound());
  }

  private long total(String address, SignedIn who) throws Exception {
    String words = page(address, who).select(".pager").text();
    return Long.parseLong(words.replaceAll("共 ([0-9,]+) 条.*", "$1"));
  }

  private Document page(String address, SignedIn who) throws Exception {
    return Jsoup.parse(
        perform(address, who)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private ResultActions perform(String address, SignedIn who) throws Exception {
    return browser.perform(
        get(org.springframework.web.util.UriComponentsBuilder.fromUriString(address)
                .build(address.contains("%"))
                .encode()
                .toUri())
            .with(user(who)));
  }

  private String id(int number) {
    return city.code() + "%08d".formatted(number);
  }

  private Retailer shop(int number) {
    return new Retailer(
        id(number),
        number % 2 == 1 ? city.westCounty() : city.eastCounty(),
        "店%02d<b>".formatted(number),
        "人民路" + number + "号",
        number % 5 + 2,
        "便利店",
        "城区",
        3,
        number == 9 ? "stopped" : "normal",
        null,
        null,
        null);
  }
}
