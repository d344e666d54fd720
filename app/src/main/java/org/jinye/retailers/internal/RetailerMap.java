package org.jinye.retailers.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.table.Narrowing;
import org.jinye.retailers.internal.map.Colouring;
import org.jinye.retailers.internal.map.MapFigures;
import org.jinye.retailers.internal.map.MapMark;
import org.jinye.retailers.internal.map.Window;
import org.jinye.retailers.internal.search.RetailerSearch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of retailers in the asker's scope as marks on a map. */
@Repository
public class RetailerMap {

  private static final String EDGES =
      """
      min(longitude) as west, min(latitude) as south, max(longitude) as east, max(latitude) as north
      from retailers.retailer
      """;
  private static final String FIGURES = "select count(*) as placed, %s, " + EDGES;
  private static final String CELLS =
      """
      select case when count(*) = 1 then min(retailer_id) else '' end as retailer_id,
             '' as name, avg(longitude) as longitude, avg(latitude) as latitude, count(*) as number, %s,
      """
          + EDGES;
  // Bounds alone, so that the index on places answers: that a map can show it lies in them.
  private static final String WITHIN =
      "longitude between :west and :east and latitude between :south and :north";
  private static final String NAMES =
      "select retailer_id, name from retailers.retailer where retailer_id in (:ids)";
  private static final String BY_CELL =
      " group by floor(longitude / :cell), floor(latitude / :cell) order by number desc";
  private static final String BY_FILE = " group by retailer_id order by retailer_id";

  /** From here on a street fills the window, and shops stand apart. */
  private static final int NEAR = 16;

  /** Marks that a browser draws without effort. */
  private static final int MOST_FILES = 1500;

  private final JdbcClient database;
  private final RetailerSearch search;
  private final Clock clock;

  RetailerMap(JdbcClient database, RetailerSearch search, Clock clock) {
    this.database = database;
    this.search = search;
    this.clock = clock;
  }

  public MapFigures figures(RetailerFilter filter, Colouring colouring) {
    Narrowing narrowing = conditions(filter).where(RetailerConditions.PLACED);
    return database
        .sql(FIGURES.formatted(colouring.counts()) + narrowing.sql())
        .params(narrowing.values())
        .query(MapFigures.class)
        .single();
  }

  /**
   * What lies in the window, in WGS-84: cells of a grid, at most some 1,800, a cell of one being
   * that file; near the ground the files themselves, unless they are too many.
   */
  public List<MapMark> marks(RetailerFilter filter, Colouring colouring, Window window) {
    List<MapMark> cells = marks(filter, colouring, window, BY_CELL);
    boolean few = cells.stream().mapToLong(MapMark::number).sum() <= MOST_FILES;
    return named(few && window.zoom() >= NEAR ? marks(filter, colouring, window, BY_FILE) : cells);
  }

  /** Names are not in the index that finds the marks, and only single files bear one. */
  private List<MapMark> named(List<MapMark> marks) {
    List<String> ids = marks.stream().map(MapMark::retailerId).filter(id -> !id.isEmpty()).toList();
    Map<String, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      database
          .sql(NAMES)
          .param("ids", ids)
          .query(row -> {
            names.put(row.getString("retailer_id"), row.getString("name"));
          });
    }
    return marks.stream()
        .map(mark -> mark.named(names.getOrDefault(mark.retailerId(), "")))
        .toList();
  }

  private List<MapMark> marks(
      RetailerFilter filter, Colouring colouring, Window window, String grouping) {
    Narrowing narrowing =
        conditions(filter)
            .where(WITHIN, "west", Math.max(window.west(), Window.EARTH.west()))
            .with("south", Math.max(window.south(), Window.EARTH.south()))
            .with("east", Math.min(window.east(), Window.EARTH.east()))
            .with("north", Math.min(window.north(), Window.EARTH.north()))
            .with("cell", window.cell());
    return database
        .sql(CELLS.formatted(colouring.counts()) + narrowing.sql() + grouping)
        .params(narrowing.values())
        .query(MapMark.class)
        .list();
  }

  private Narrowing conditions(RetailerFilter filter) {
    return RetailerConditions.of(filter, search, LocalDate.now(clock));
  }
}
