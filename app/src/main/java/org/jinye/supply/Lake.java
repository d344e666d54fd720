package org.jinye.supply;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.supply.internal.LakeReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The order lines. Whoever reads lines names the scope; a retailer beyond it has none. Weeks are
 * those of {@link org.jinye.platform.Weeks}, both ends included.
 */
@Component
public class Lake {

  private static final String FILES =
      """
      select week_no, path, sha256, lines from supply.lake_file
      where retired_by_import is null and week_no between :from and :to
      order by week_no, id
      """;
  private static final String NEWEST_WEEK =
      "select max(week_no) from supply.lake_file where retired_by_import is null and lines > 0";

  private static final String OLDEST_WEEK =
      "select min(week_no) from supply.lake_file where retired_by_import is null and lines > 0";

  private final JdbcClient database;
  private final DataDirectory data;
  private final Retailers retailers;
  private final LakeReading reading;

  Lake(JdbcClient database, DataDirectory data, Retailers retailers, LakeReading reading) {
    this.database = database;
    this.data = data;
    this.retailers = retailers;
    this.reading = reading;
  }

  /** The files that hold the weeks now. For runs of the rulebook, which restrict by retailer. */
  public List<LakeFile> listFiles(int fromWeek, int toWeek) {
    return database
        .sql(FILES)
        .param("from", fromWeek)
        .param("to", toWeek)
        .query((row, n) ->
            new LakeFile(
                row.getInt("week_no"),
                data.root().resolve(row.getString("path")),
                row.getString("sha256"),
                row.getLong("lines")))
        .list();
  }

  /** The newest week that has lines, of any unit. */
  public Optional<Integer> findNewestWeek() {
    return database.sql(NEWEST_WEEK).query(Integer.class).optional();
  }

  /** The oldest week that has lines, of any unit. */
  public Optional<Integer> findOldestWeek() {
    return database.sql(OLDEST_WEEK).query(Integer.class).optional();
  }

  /** The newest day with a line of the scope's retailers. */
  public Optional<Integer> findNewestDay(Scope scope) {
    Optional<Integer> newest = findNewestWeek();
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    Set<String> ids = new TreeSet<>();
    scope.run(() -> {
      try (var all = retailers.streamOf("")) {
        all.map(Retailer::retailerId).forEach(ids::add);
      }
    });
    return reading.newestDay(listFiles(0, newest.get()).reversed(), ids);
  }

  /** A retailer's lines of the weeks, oldest first. */
  public List<OrderLine> listLines(Scope scope, String retailerId, int fromWeek, int toWeek) {
    return sees(scope, retailerId)
        ? reading.lines(listFiles(fromWeek, toWeek), retailerId)
        : List.of();
  }

  /** A retailer's totals of the weeks in which he ordered, oldest first. */
  public List<WeekTotal> listWeeks(Scope scope, String retailerId, int fromWeek, int toWeek) {
    return sees(scope, retailerId)
        ? reading.weeks(listFiles(fromWeek, toWeek), retailerId)
        : List.of();
  }

  /** What the retailers of the same county and grade ordered: the median by week. */
  public List<WeekMedian> listPeerMedians(
      Scope scope, Retailer retailer, int fromWeek, int toWeek) {
    List<String> peers = scope.get(() -> retailers.listPeers(retailer));
    return peers.isEmpty() ? List.of() : reading.medians(listFiles(fromWeek, toWeek), peers);
  }

  private boolean sees(Scope scope, String retailerId) {
    return scope.get(() -> retailers.find(retailerId)).isPresent();
  }
}
