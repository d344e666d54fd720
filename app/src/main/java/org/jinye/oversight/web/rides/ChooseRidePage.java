package org.jinye.oversight.web.rides;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which county, day and route.
 *
 * @param routes deliveries by route; null = not looked for yet
 * @param done the rides that are there already, by route
 */
public record ChooseRidePage(
    List<Choice> counties,
    String unit,
    String day,
    String problem,
    @Nullable Map<String, Long> routes,
    Map<String, String> done) {

  public String url(String route) {
    return UriComponentsBuilder.fromPath("/oversight/rides/new")
        .queryParam("unit", "{unit}")
        .queryParam("day", "{day}")
        .queryParam("route", "{route}")
        .encode()
        .buildAndExpand(unit, day, route)
        .toString();
  }
}
