package org.jinye.demo.internal;

/** WGS-84 degrees. */
record Position(double longitude, double latitude) {

  private static final double KM_PER_DEGREE = 111.2;

  double kmTo(Position other) {
    double north = (other.latitude - latitude) * KM_PER_DEGREE;
    double east =
        (other.longitude - longitude) * KM_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    return Math.hypot(east, north);
  }

  Position movedBy(double eastKm, double northKm) {
    double kmPerDegreeEast = KM_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    return new Position(longitude + eastKm / kmPerDegreeEast, latitude + northKm / KM_PER_DEGREE);
  }
}
