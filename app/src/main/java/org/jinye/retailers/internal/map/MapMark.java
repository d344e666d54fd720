package org.jinye.retailers.internal.map;

import org.jinye.platform.geo.MapTiles;
import org.jinye.platform.geo.Position;

/**
 * A file on the map, or a cell of the grid that holds several.
 *
 * @param retailerId empty when it is a cell, as is the name
 * @param number of files, and how many of each class of the {@link Colouring}
 * @param west edge of what the cell holds, as are the other three
 */
public record MapMark(
    String retailerId,
    String name,
    double longitude,
    double latitude,
    long number,
    long first,
    long second,
    long third,
    double west,
    double south,
    double east,
    double north) {

  /** The same with the name of the file. */
  public MapMark named(String file) {
    return new MapMark(
        retailerId,
        file,
        longitude,
        latitude,
        number,
        first,
        second,
        third,
        west,
        south,
        east,
        north);
  }

  /** Where it is drawn. */
  public MapMark on(MapTiles tiles) {
    Position place = tiles.drawn(new Position(longitude, latitude));
    Position lower = tiles.drawn(new Position(west, south));
    Position upper = tiles.drawn(new Position(east, north));
    return new MapMark(
        retailerId,
        name,
        place.longitude(),
        place.latitude(),
        number,
        first,
        second,
        third,
        lower.longitude(),
        lower.latitude(),
        upper.longitude(),
        upper.latitude());
  }
}
