package org.jinye.retailers.internal.map;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jinye.platform.geo.MapTiles;
import org.jinye.platform.geo.Position;

/** The part of the earth that a map shows, in degrees, and how near it is (0 = the whole earth). */
public record Window(double west, double south, double east, double north, int zoom) {

  /** All that a map in Web Mercator can show. */
  public static final Window EARTH = new Window(-180, -85, 180, 85, 0);

  private static final Pattern FORM =
      Pattern.compile("(-?[0-9.]{1,20}),(-?[0-9.]{1,20}),(-?[0-9.]{1,20}),(-?[0-9.]{1,20})");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]+)?");
  private static final Pattern ZOOM = Pattern.compile("[0-9]{1,2}");
  private static final int NEAREST = 20;
  private static final double TILE = 256;
  private static final double CELL = 64;
  private static final double CELLS_OF_A_SIDE = 40;

  /** Degrees by which the shift of GCJ-02 may bend the edges. */
  private static final double BEND = 0.001;

  /** Of {@code west,south,east,north} and a whole number; empty when it is none. */
  public static Optional<Window> parse(String box, String zoom) {
    var parts = FORM.matcher(box.strip());
    if (!parts.matches() || !ZOOM.matcher(zoom.strip()).matches()) {
      return Optional.empty();
    }
    double[] degrees = new double[4];
    for (int i = 0; i < degrees.length; i++) {
      String number = parts.group(i + 1);
      if (!NUMBER.matcher(number).matches()) {
        return Optional.empty();
      }
      degrees[i] = Double.parseDouble(number);
    }
    Window window =
        new Window(
            degrees[0],
            degrees[1],
            degrees[2],
            degrees[3],
            Math.min(NEAREST, Integer.parseInt(zoom.strip())));
    return window.isOnEarth() ? Optional.of(window) : Optional.empty();
  }

  /** The window in WGS-84 around one that is in the system of the map. */
  public Window around(MapTiles tiles) {
    if (!tiles.isShifted()) {
      return this;
    }
    Position lower = tiles.drawnAt(west, south);
    Position upper = tiles.drawnAt(east, north);
    return new Window(
        lower.longitude() - BEND,
        lower.latitude() - BEND,
        upper.longitude() + BEND,
        upper.latitude() + BEND,
        zoom);
  }

  /** The window as a map in that system is told. */
  public String on(MapTiles tiles) {
    Position lower = tiles.drawn(new Position(west, south));
    Position upper = tiles.drawn(new Position(east, north));
    return String.format(
        Locale.ROOT,
        "%.6f,%.6f,%.6f,%.6f",
        lower.longitude(),
        lower.latitude(),
        upper.longitude(),
        upper.latitude());
  }

  /**
   * Side of a cell in degrees, one grid for both directions: some finger's width, and never so
   * small that a window holds more than 42 by 42 cells.
   */
  public double cell() {
    double bySight = 360 / (TILE * Math.pow(2, zoom)) * CELL;
    return Math.max(bySight, Math.max(east - west, north - south) / CELLS_OF_A_SIDE);
  }

  public boolean holds(double longitude, double latitude) {
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  }

  private boolean isOnEarth() {
    return west >= -180
        && east <= 180
        && south >= -90
        && north <= 90
        && west < east
        && south < north;
  }
}
