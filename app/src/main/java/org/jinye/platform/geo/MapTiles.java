package org.jinye.platform.geo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jinye.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What lies beneath the points of a map: tiles of one host, or nothing. Nothing is fetched from
 * elsewhere unless a host was named.
 */
@Component
public final class MapTiles {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https?://[A-Za-z0-9](?:[A-Za-z0-9-]|\\.(?!\\.))*(?::[0-9]{1,5})?)/[^\\s\"'<>;,\\\\]*");
  private static final Pattern PLACE = Pattern.compile("\\{[xyz]}");
  private static final int LONGEST_ATTRIBUTION = 200;

  private final String address;
  private final String origin;
  private final boolean shifted;
  private final String attribution;

  public MapTiles(
      @Value("${jinye.map.tiles}") String address,
      @Value("${jinye.map.tiles-system}") String system,
      @Value("${jinye.map.attribution}") String attribution) {
    this.address = address.strip();
    this.origin = this.address.isEmpty() ? "" : originOf(this.address);
    boolean gcj02 = isGcj02(system.strip());
    this.shifted = gcj02 && !this.address.isEmpty();
    this.attribution = attribution.strip();
    if (this.attribution.length() > LONGEST_ATTRIBUTION) {
      throw StartRefused.because("配置 jinye.map.attribution 最多 " + LONGEST_ATTRIBUTION + " 个字。");
    }
  }

  /** With {@code {z}}, {@code {x}} and {@code {y}}; empty = blank ground. */
  public String address() {
    return address;
  }

  /** Scheme, host and port, as a browser's policy names them; empty = none. */
  public String origin() {
    return origin;
  }

  /** Whose tiles they are, in words. */
  public String attribution() {
    return attribution;
  }

  /** Whether the map is in GCJ-02. */
  public boolean isShifted() {
    return shifted;
  }

  /** Where a position is drawn; the fields of the answer are in the map's system. */
  public Position drawn(Position position) {
    return shifted ? position.toGcj02() : position;
  }

  /** The position that is drawn there. */
  public Position drawnAt(double longitude, double latitude) {
    return shifted ? Position.ofGcj02(longitude, latitude) : new Position(longitude, latitude);
  }

  private static String originOf(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    String rest = PLACE.matcher(address).replaceAll("");
    boolean whole = address.contains("{z}") && address.contains("{x}") && address.contains("{y}");
    if (!matcher.matches() || !whole || rest.contains("{") || rest.contains("}")) {
      throw StartRefused.because(
          "配置 jinye.map.tiles 应像 https://主机/…/{z}/{x}/{y}.png 这样写全（只认 {z}、{x}、{y}，一个主机），现在是“"
              + address
              + "”。不用底图就留空。");
    }
    return matcher.group(1);
  }

  private static boolean isGcj02(String system) {
    return switch (system) {
      case "wgs84" -> false;
      case "gcj02" -> true;
      default ->
          throw StartRefused.because(
              "配置 jinye.map.tiles-system 只能是 wgs84（天地图等，CGCS2000 也算）或 gcj02，现在是“" + system + "”。");
    };
  }
}
