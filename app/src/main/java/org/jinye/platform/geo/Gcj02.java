package org.jinye.platform.geo;

import static java.lang.Math.PI;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

/** The published shift of GCJ-02: sums of sines over the Krasovsky ellipsoid. */
final class Gcj02 {

  private static final double AXIS = 6_378_245.0;
  private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
  private static final double LONGITUDE_ORIGIN = 105;
  private static final double LATITUDE_ORIGIN = 35;

  private Gcj02() {}

  static Position shifted(double longitude, double latitude) {
    double x = longitude - LONGITUDE_ORIGIN;
    double y = latitude - LATITUDE_ORIGIN;
    double phi = Math.toRadians(latitude);
    double root = sqrt(1 - ECCENTRICITY_SQUARED * sin(phi) * sin(phi));
    double meridian = AXIS * (1 - ECCENTRICITY_SQUARED) / (root * root * root);
    double parallel = AXIS / root * Math.cos(phi);
    return new Position(
        longitude + Math.toDegrees(east(x, y) / parallel),
        latitude + Math.toDegrees(north(x, y) / meridian));
  }

  private static double east(double x, double y) {
    return 300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * sqrt(Math.abs(x))
        + waves(x)
        + (20 * sin(x * PI) + 40 * sin(x / 3 * PI)) * 2 / 3
        + (150 * sin(x / 12 * PI) + 300 * sin(x / 30 * PI)) * 2 / 3;
  }

  private static double north(double x, double y) {
    return -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * sqrt(Math.abs(x))
        + waves(x)
        + (20 * sin(y * PI) + 40 * sin(y / 3 * PI)) * 2 / 3
        + (160 * sin(y / 12 * PI) + 320 * sin(y * PI / 30)) * 2 / 3;
  }

  private static double waves(double x) {
    return (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3;
  }
}
