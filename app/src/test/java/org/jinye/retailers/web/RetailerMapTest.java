package org.jinye.retailers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.stream.IntStream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ModuleTest
class RetailerMapTest {

  private static final int PLACED = 60;
  private static final int WITHOUT = 7;
  private static final String CHINA = "70,0,140,56";

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  private OwnCity city;

  @BeforeEach
  void foundCityWithShops() {
    city = OwnCity.found(organization);
    city.citySupervisor()
        .scope()
        .run(() -> retailers.upsert(IntStream.range(0, PLACED + WITHOUT).mapToObj(this::shop)));
  }

  @Test
  void addsUpToTheList() throws Exception {
    Document page = page("/retailers/map", city.leader());
    assertThat(page.select(".map-total").text()).isEqualTo("共 67 户：图上 60 户，没有坐标的 7 户");
    String without = page.select(".map-total a[href*=place]").attr("href");
    assertThat(page(without, city.leader()).select("tbody tr")).hasSize(WITHOUT);
    assertThat(page.select(".map-legend li").eachText())
        .containsExactly("正常 54", "暂停 0", "停止 6", "8几户在一起，点开放大");
    assertThat(page("/retailers/map?by=watch", city.leader()).select(".map-legend li").text())
        .contains("守法户 60", "重点关注户 0");
  }

  @ParameterizedTest(name = "zoom {0}")
  @ValueSource(ints = {0, 3, 8, 11, 14, 16, 18, 20})
  void tellsEveryShopOnceHoweverNear(int zoom) throws Exception {
    assertThat(sum(points(CHINA, zoom, "", city.leader()))).isEqualTo(PLACED);
    assertThat(sum(points(CHINA, zoom, "&status=stopped", city.leader()))).isEqualTo(6);
    assertThat(sum(points(CHINA, zoom, "&q=店05", city.leader()))).isEqualTo(1);
    assertThat(sum(points(CHINA, zoom, "&place=without", city.leader()))).isZero();
  }

  @Test
  void countsFromAfarAndTellsTheShopsFromNear() throws Exception {
    List<Integer> afar = numbers(points(CHINA, 4, "", city.leader()));
    assertThat(afar).hasSize(1).containsExactly(PLACED);
    String near = points("118.7,32.0,118.9,32.1", 16, "", city.leader());
    assertThat(numbers(near)).containsOnly(1);
    assertThat(JsonPath.<List<String>>read(near, "$[*].retailerId")).contains(id(5));
  }

  @Test
  void neverSendsMoreThanABrowserCanDraw() throws Exception {
    city.citySupervisor()
        .scope()
        .run(() ->
            retailers.upsert(
                IntStream.range(1000, 4000)
                    .mapToObj(number ->
                        shop(
                            number,
                            110 + number % 60 * 0.1,
                            30 + Math.floorDiv(number, 60) * 0.1))));
    for (int zoom : new int[] {0, 5, 10, 16, 20}) {
      String answer = points(CHINA, zoom, "", city.leader());
      assertThat(numbers(answer)).hasSizeLessThanOrEqualTo(1764);
      assertThat(sum(answer)).isEqualTo(PLACED + 3000);
    }
  }

  @Test
  void showsACountyItsOwnOnly() throws Exception {
    long east = sum(points(CHINA, 10, "", city.countySupervisor()));
    long west = sum(points(CHINA, 10, "", city.otherCounty()));
    assertThat(east).isEqualTo(30);
    assertThat(east + west).isEqualTo(PLACED);
    String foreign = "&county=" + city.westCounty();
    assertThat(sum(points(CHINA, 16, foreign, city.countySupervisor()))).isZero();
    assertThat(page("/retailers/map", city.countySupervisor()).select(".map-total").text())
        .startsWith("共 34 户：图上 30 户，没有坐标的 4 户");
  }

  @Test
  void keepsTheFilterBetweenListAndMap() throws Exception {
    Document list = page("/retailers?channel=便利店&status=normal", city.leader());
    Document map = page(list.select(".list-tabs a[href*=map]").attr("href"), city.leader());
    assertThat(map.select("select[name=status] option[selected]").val()).isEqualTo("normal");
    assertThat(map.select("[data-map]").attr("data-points")).contains("status=normal", "by=status");
    String back = map.select(".list-tabs a:not([aria-current])").attr("href");
    assertThat(page(back, city.leader()).select("select[name=channel] option[selected]").val())
        .isEqualTo("便利店");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bbox=1,2,3&zoom=4",
        "bbox=a,b,c,d&zoom=4",
        "bbox=1,2,3,4",
        "bbox=1,2,3,4&zoom=x",
        "bbox=3,2,1,4&zoom=4",
        "bbox=1,2,300,4&zoom=4",
        "bbox=1,NaN,3,4&zoom=4",
        "bbox=1,2..5,3,4&zoom=4",
        "bbox=1,2,3,4&zoom=-1"
      })
  void refusesAWindowThatIsNone(String query) throws Exception {
    perform("/retailers/map/points?" + query, city.leader())
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.message").value(containsString("地图范围不对")));
  }

  @Test
  void saysWhyNothingIsDrawn() throws Exception {
    OwnCity empty = OwnCity.found(organization);
    assertThat(page("/retailers/map", empty.leader()).text()).contains("还没有零售户");
    assertThat(page("/retailers/map?q=没有这家", city.leader()).text()).contains("没有符合条件的零售户");
    Document without = page("/retailers/map?place=without", city.leader());
    assertThat(without.text()).contains("没有可以画在地图上的零售户", "没有坐标的 7 户");
    assertThat(without.select("[data-map]")).isEmpty();
  }

  @Test
  void showsTheShopsOwnPlaceInBothSystems() throws Exception {
    Document file = page("/retailers/" + id(5), city.leader());
    assertThat(file.select("[aria-label=位置]").text()).contains("118.750000，32.040000", "GCJ-02");
    assertThat(file.select("[data-map]").attr("data-focus")).isEqualTo("118.750000,32.040000");
    Document unknown = page("/retailers/" + id(PLACED), city.leader());
    assertThat(unknown.select("[data-map]")).isEmpty();
    assertThat(unknown.select(".identity").text()).contains("经纬度 没有登记");
  }

  @Test
  void fetchesNothingFromElsewhereWithoutTiles() throws Exception {
    var answer = perform("/retailers/map", city.leader()).andReturn().getResponse();
    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains("img-src 'self' data:;")
        .doesNotContain("http");
    assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=(self)");
    assertThat(Jsoup.parse(answer.getContentAsString()).select("[data-map]").attr("data-tiles"))
        .isEmpty();
  }

  private String points(String box, int zoom, String filter, SignedIn who) throws Exception {
    return perform("/retailers/map/points?bbox=" + box + "&zoom=" + zoom + filter, who)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static List<Integer> numbers(String answer) {
    return JsonPath.read(answer, "$[*].number");
  }

  private static long sum(String answer) {
    return numbers(answer).stream().mapToLong(Integer::longValue).sum();
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
    return number < PLACED
        ? shop(number, 118.7 + number * 0.01, 32.0 + number % 10 * 0.008)
        : shop(number, null, null);
  }

  private Retailer shop(
      int number,
      @org.jspecify.annotations.Nullable Double longitude,
      @org.jspecify.annotations.Nullable Double latitude) {
    return new Retailer(
        id(number),
        number % 2 == 1 ? city.westCounty() : city.eastCounty(),
        "店%02d<b>".formatted(number),
        "人民路" + number + "号",
        number % 5 + 2,
        "便利店",
        "城区",
        3,
        number % 10 == 9 ? "stopped" : "normal",
        null,
        longitude,
        latitude);
  }
}
