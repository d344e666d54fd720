package org.jinye.demo.internal;

/** WGS-84 degrees. */
record Position(double longitude, double latitude) {

  private static final double KM_PER_DEGREE = 111.2;

  Position movedBy(double eastKm, double northKm) {
    double kmPerDegreeEast = KM_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    return new Position(longitude + eastKm / kmPerDegreeEast, latitude + northKm / KM_PER_DEGREE);
  }
}
