package org.jinye.platform.geo;

/**
 * A position in degrees WGS-84, the system in which everything is stored.
 *
 * <p>CGCS2000, the national system of survey maps, is tied to the same frame as WGS-84; the two
 * differ by centimetres, far below what a telephone measures, so a position in one is one in the
 * other. GCJ-02, which public Chinese map tiles use, is shifted by some hundred metres.
 */
public record Position(double longitude, double latitude) {

  private static final int STEPS = 12;
  private static final double METRES_OF_A_DEGREE = 111_320;

  /** Of a position in GCJ-02, inverted by approach: exact to well below a centimetre. */
  public static Position ofGcj02(double longitude, double latitude) {
    double lon = longitude;
    double lat = latitude;
    for (int i = 0; i < STEPS; i++) {
      Position shifted = new Position(lon, lat).toGcj02();
      lon += longitude - shifted.longitude;
      lat += latitude - shifted.latitude;
    }
    return new Position(lon, lat);
  }

  /** Of a position in CGCS2000: the same numbers. */
  public static Position ofCgcs2000(double longitude, double latitude) {
    return new Position(longitude, latitude);
  }

  /** In GCJ-02, for map tiles that use it; the record's fields are then of that system. */
  public Position toGcj02() {
    return isInChina() ? Gcj02.shifted(longitude, latitude) : this;
  }

  public Position toCgcs2000() {
    return this;
  }

  /** Metres to another position, good to a few per mille over some kilometres. */
  public double metresTo(Position other) {
    double east =
        (other.longitude - longitude)
            * Math.cos(Math.toRadians((latitude + other.latitude) / 2))
            * METRES_OF_A_DEGREE;
    double north = (other.latitude - latitude) * METRES_OF_A_DEGREE;
    return Math.hypot(east, north);
  }

  /** The rectangle outside which GCJ-02 equals WGS-84. */
  private boolean isInChina() {
    return longitude >= 72.004
        && longitude <= 137.8347
        && latitude >= 0.8293
        && latitude <= 55.8271;
  }
}
