package org.jinye.platform.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jinye.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapTilesTest {

  private static final Position SHOP = new Position(118.78, 32.04);

  @ParameterizedTest
  @CsvSource({
    "https://tiles.example/{z}/{x}/{y}.png, https://tiles.example",
    "http://10.1.2.3:8088/t/{z}/{y}/{x}, http://10.1.2.3:8088",
    "https://t0.example.gov.cn/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=a1, https://t0.example.gov.cn"
  })
  void namesTheOneHostOfTheTiles(String address, String origin) {
    assertThat(new MapTiles(address, "wgs84", "").origin()).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tiles.example/{z}/{x}/{y}.png",
        "https://tiles.example/{z}/{x}.png",
        "https://{s}.tiles.example/{z}/{x}/{y}.png",
        "https://tiles.example/{z}/{x}/{y}{r}.png",
        "https://*.example/{z}/{x}/{y}.png",
        "https://a:b@tiles.example/{z}/{x}/{y}.png",
        "https://tiles.example; script-src */{z}/{x}/{y}.png",
        "https://tiles.example/{z}/{x}/{y}.png https://other.example",
        "javascript:alert(1)//{z}/{x}/{y}"
      })
  void refusesWhatIsNotTheAddressOfTilesOnOneHost(String address) {
    assertThatThrownBy(() -> new MapTiles(address, "wgs84", ""))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("jinye.map.tiles 应像");
  }

  @Test
  void refusesAnUnknownSystem() {
    assertThatThrownBy(() -> new MapTiles("", "bd09", ""))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("jinye.map.tiles-system");
  }

  @Test
  void shiftsPositionsOntoTilesInGcj02AndBack() {
    MapTiles tiles = new MapTiles("https://tiles.example/{z}/{x}/{y}.png", "gcj02", "");
    Position drawn = tiles.drawn(SHOP);
    assertThat(drawn).isEqualTo(SHOP.toGcj02());
    assertThat(drawn.metresTo(SHOP)).isBetween(100.0, 800.0);
    assertThat(tiles.drawnAt(drawn.longitude(), drawn.latitude()).metresTo(SHOP)).isLessThan(0.01);
  }

  @Test
  void leavesPositionsWhereTheyAreOtherwise() {
    assertThat(new MapTiles("", "gcj02", "").drawn(SHOP)).as("blank ground").isEqualTo(SHOP);
    assertThat(new MapTiles("https://a.example/{z}/{x}/{y}", "wgs84", "").drawn(SHOP))
        .isEqualTo(SHOP);
  }
}
