package org.jinye.retailers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.geo.Position;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** With tiles in GCJ-02 beneath the points. */
@ModuleTest
@TestPropertySource(
    properties = {
      "jinye.map.tiles=https://tiles.example:8443/{z}/{x}/{y}.png",
      "jinye.map.tiles-system=gcj02",
      "jinye.map.attribution=测绘局<b>"
    })
class TiledMapTest {

  private static final Position SHOP = new Position(118.78, 32.04);

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  private OwnCity city;

  @BeforeEach
  void foundCityWithAShop() {
    city = OwnCity.found(organization);
    city.citySupervisor().scope().run(() -> retailers.upsert(Stream.of(shop())));
  }

  @Test
  void letsPicturesComeFromThatHostOnly() throws Exception {
    MockHttpServletResponse answer = perform("/retailers/map");
    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains("default-src 'self'; img-src 'self' data: https://tiles.example:8443; object-src")
        .doesNotContain("*", "unsafe");
    var map = Jsoup.parse(answer.getContentAsString()).select("[data-map]");
    assertThat(map.attr("data-tiles")).isEqualTo("https://tiles.example:8443/{z}/{x}/{y}.png");
    assertThat(map.attr("data-attribution")).isEqualTo("测绘局<b>");
  }

  @Test
  void drawsShopsWhereTheTilesHaveThem() throws Exception {
    Position drawn = SHOP.toGcj02();
    String around =
        "/retailers/map/points?zoom=18&bbox=%.4f,%.4f,%.4f,%.4f"
            .formatted(
                drawn.longitude() - 0.0005,
                drawn.latitude() - 0.0005,
                drawn.longitude() + 0.0005,
                drawn.latitude() + 0.0005);
    String answer = perform(around).getContentAsString();
    assertThat(position(answer).metresTo(drawn)).isLessThan(1);
    String own = "/retailers/map/place?longitude=118.78&latitude=32.04";
    assertThat(JsonPath.<Double>read(perform(own).getContentAsString(), "$.longitude"))
        .isEqualTo(drawn.longitude());
    assertThat(perform("/retailers/map/place?longitude=x&latitude=1").getStatus()).isEqualTo(400);
  }

  private static Position position(String answer) {
    List<Double> longitudes = JsonPath.read(answer, "$[*].longitude");
    List<Double> latitudes = JsonPath.read(answer, "$[*].latitude");
    assertThat(longitudes).hasSize(1);
    return new Position(longitudes.getFirst(), latitudes.getFirst());
  }

  private MockHttpServletResponse perform(String address) throws Exception {
    return browser.perform(get(address).with(user(city.leader()))).andReturn().getResponse();
  }

  private Retailer shop() {
    return new Retailer(
        city.code() + "00000001",
        city.eastCounty(),
        "店",
        "人民路1号",
        3,
        "便利店",
        "城区",
        3,
        "normal",
        null,
        SHOP.longitude(),
        SHOP.latitude());
  }
}
