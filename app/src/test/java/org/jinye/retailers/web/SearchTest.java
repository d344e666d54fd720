package org.jinye.retailers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.internal.search.FoundRetailer;
import org.jinye.retailers.internal.search.RetailerSearch;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class SearchTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  @Autowired private RetailerSearch search;
  @Autowired private JdbcClient database;
  private OwnCity city;

  @BeforeEach
  void foundCityWithShops() {
    city = OwnCity.found(organization);
    city.citySupervisor()
        .scope()
        .run(() ->
            retailers.upsert(
                Stream.of(
                    shop(1, city.eastCounty(), "红旗商店", "人民路7号", "138 1234 5678"),
                    shop(2, city.westCounty(), "红星便利店", "解放街20号", "0099-6000001"),
                    shop(3, city.westCounty(), "重庆烟酒ABC", "红旗巷3号", null))));
  }

  @Test
  void findsByNameInitialsNumberTelephoneAndAddress() {
    assertThat(found("红旗商店")).containsExactly(id(1));
    assertThat(found("旗商")).containsExactly(id(1));
    assertThat(found("红旗")).as("the name before the address").containsExactly(id(1), id(3));
    assertThat(found("hqsd")).containsExactly(id(1));
    assertThat(found("HXBL")).containsExactly(id(2));
    assertThat(found("cqyj")).containsExactly(id(3));
    assertThat(found("abc")).containsExactly(id(3));
    assertThat(found(id(2))).containsExactly(id(2));
    assertThat(found(id(2).substring(0, 4))).contains(id(1), id(2), id(3));
    assertThat(found("13812345678")).containsExactly(id(1));
    assertThat(found("+86 138-1234-5678")).containsExactly(id(1));
    assertThat(found("5678")).containsExactly(id(1));
    assertThat(found("人民路7")).containsExactly(id(1));
    assertThat(found("红 街")).as("all words, wherever they stand").containsExactly(id(2));
    assertThat(found("巷")).containsExactly(id(3));
    assertThat(found("没有这家")).isEmpty();
    assertThat(found("  ")).isEmpty();
  }

  @Test
  void takesSignsOfQueriesAsText() {
    for (String odd :
        List.of("%", "_", "'", "'; drop table x; --", "\\", "{}", "红%店", "\"", "{\"红旗\"}")) {
      assertThat(found(odd)).as(odd).isEmpty();
    }
  }

  @Test
  void followsEveryChangeOfTheRegister() {
    city.citySupervisor()
        .scope()
        .run(() ->
            retailers.upsert(
                Stream.of(shop(1, city.eastCounty(), "蓝天商店", "人民路7号", "13900001111"))));
    assertThat(found("红旗商店")).isEmpty();
    assertThat(found("ltsd")).containsExactly(id(1));
    assertThat(found("13812345678")).isEmpty();
    assertThat(found("13900001111")).containsExactly(id(1));
  }

  @Test
  void findsNothingBeyondTheScopeAndNothingForNobody() {
    assertThat(found("红", city.countySupervisor())).containsExactly(id(1));
    assertThat(found("红", city.otherCounty())).containsExactlyInAnyOrder(id(2), id(3));
    assertThat(found(id(2), city.countySupervisor())).isEmpty();
    assertThat(found("13812345678", city.otherCounty())).isEmpty();
    assertThat(found("5678", city.otherCounty())).isEmpty();
    assertThat(search.find("红旗", 10)).as("no scope").isEmpty();
    List<String> bare =
        database.sql("select retailers.search(array['红旗'], '', 10)").query(String.class).list();
    assertThat(bare).as("the function itself, nothing set").isEmpty();
    OwnCity other = OwnCity.found(organization);
    assertThat(found("红旗", other.leader())).isEmpty();
  }

  @Test
  void leavesTheApplicationNoOtherWayIn() {
    Scope everything = Scope.system("test");
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            everything.get(() ->
                database
                    .sql("select count(*) from retailers_search.entry")
                    .query(Long.class)
                    .single()))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void showsTheLinesBelowTheBoxAndGoesStraightToAnOnlyOne() throws Exception {
    String lines = answer("/retailers/search?words=红旗", city.leader());
    assertThat(lines).contains("红旗商店", "/retailers/" + id(1), "data-found=\"2\"");
    assertThat(answer("/retailers/search?words=没有这家", city.leader())).contains("没有找到");
    assertThat(answer("/retailers/search", city.leader())).doesNotContain("没有找到");
    assertThat(redirect("/retailers/find?words=hqsd")).isEqualTo("/retailers/" + id(1));
    assertThat(redirect("/retailers/find?words=红旗")).startsWith("/retailers?q=");
    String list = answer("/retailers?q=13812345678", city.leader());
    assertThat(org.jsoup.Jsoup.parse(list).select("tbody").text())
        .as("list = search")
        .contains("红旗商店")
        .doesNotContain("13812345678");
  }

  private List<String> found(String words) {
    return found(words, city.leader());
  }

  private List<String> found(String words, SignedIn who) {
    return who.scope().get(() -> search.find(words, 10)).stream()
        .map(FoundRetailer::retailerId)
        .toList();
  }

  private String answer(String address, SignedIn who) throws Exception {
    return browser
        .perform(get(address).with(user(who)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private @Nullable String redirect(String address) throws Exception {
    return browser
        .perform(get(address).with(user(city.leader())))
        .andReturn()
        .getResponse()
        .getRedirectedUrl();
  }

  private String id(int number) {
    return city.code() + "%08d".formatted(number);
  }

  private Retailer shop(
      int number, String unit, String name, String address, @Nullable String telephone) {
    return new Retailer(
        id(number), unit, name, address, 5, "便利店", "城区", 3, "normal", telephone, null, null);
  }
}
