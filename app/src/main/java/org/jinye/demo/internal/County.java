package org.jinye.demo.internal;

import java.util.List;

/**
 * A county of the demo city.
 *
 * @param share of the city's retailers
 * @param mix how its shops are spread over the kinds of places
 */
record County(String code, String name, double share, Mix mix, List<Town> towns) {

  List<Town> townsFor(Location location) {
    return towns.stream().filter(town -> town.urban() == (location == Location.URBAN)).toList();
  }

  /** Weights of urban, township and rural shops. */
  record Mix(double urban, double township, double rural) {

    double weightOf(Location location) {
      return switch (location) {
        case URBAN -> urban;
        case TOWNSHIP -> township;
        case RURAL -> rural;
      };
    }
  }
}
