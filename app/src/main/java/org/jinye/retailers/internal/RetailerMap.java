package org.jinye.retailers.internal;

import java.util.List;
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
             case when count(*) = 1 then min(name collate "C") else '' end as name,
             avg(longitude) as longitude, avg(latitude) as latitude, count(*) as number, %s,
      """
          + EDGES;
  private static final String WITHIN =
      "longitude between :west and :east and latitude between :south and :north";
  private static final String BY_CELL =
      " group by floor(longitude / :cell), floor(latitude / :cell) order by number desc";
  private static final String BY_FILE = " group by retailer_id order by retailer_id";

  /** From here on a street fills the window, and shops stand apart. */
  private static final int NEAR = 16;

  /** Marks that a browser draws without effort. */
  private static final int MOST_FILES = 1500;

  private final JdbcClient database;
  private final RetailerSearch search;

  RetailerMap(JdbcClient database, RetailerSearch search) {
    this.database = database;
    this.search = search;
  }

  public MapFigures figures(RetailerFilter filter, Colouring colouring) {
    Narrowing narrowing = placed(filter);
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
    return few && window.zoom() >= NEAR ? marks(filter, colouring, window, BY_FILE) : cells;
  }

  private List<MapMark> marks(
      RetailerFilter filter, Colouring colouring, Window window, String grouping) {
    Narrowing narrowing =
        placed(filter)
            .where(WITHIN, "west", window.west())
            .with("south", window.south())
            .with("east", window.east())
            .with("north", window.north())
            .with("cell", window.cell());
    return database
        .sql(CELLS.formatted(colouring.counts()) + narrowing.sql() + grouping)
        .params(narrowing.values())
        .query(MapMark.class)
        .list();
  }

  private Narrowing placed(RetailerFilter filter) {
    return RetailerConditions.of(filter, search).where(RetailerConditions.PLACED);
  }
}
