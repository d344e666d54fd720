package org.jinye.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.MergedFiles;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.supply.internal.LakeReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The order lines. Whoever reads lines names the scope; a retailer beyond it has none. Lines of a
 * file that went into another are those of the other. Weeks are those of {@link
 * org.jinye.platform.Weeks}, both ends included.
 */
@Component
public class Lake {

  private static final String FILES =
      """
      select week_no, path, sha256, lines from supply.lake_file
      where kind = :kind and retired_by_import is null and week_no between :from and :to
      order by week_no, id
      """;
  private static final String NAMED =
      """
      select week_no, path, sha256, lines from supply.lake_file
      where kind = :kind and path = any (:names)
      order by week_no, id
      """;
  private static final String NEWEST_WEEK =
      "select max(week_no) from supply.lake_file where kind = 'order_lines' and retired_by_import is null and lines > 0";

  private static final String OLDEST_WEEK =
      "select min(week_no) from supply.lake_file where kind = 'order_lines' and retired_by_import is null and lines > 0";

  private final JdbcClient database;
  private final DataDirectory data;
  private final Retailers retailers;
  private final MergedFiles merged;
  private final LakeReading reading;

  Lake(
      JdbcClient database,
      DataDirectory data,
      Retailers retailers,
      MergedFiles merged,
      LakeReading reading) {
    this.database = database;
    this.data = data;
    this.retailers = retailers;
    this.merged = merged;
    this.reading = reading;
  }

  /**
   * The files that hold the order lines of the weeks now. For runs of the rulebook, which restrict
   * by retailer.
   */
  public List<LakeFile> listFiles(int fromWeek, int toWeek) {
    return listFiles(RecordKind.ORDER_LINES, fromWeek, toWeek);
  }

  /**
   * The same of another kind.
   *
   * @param kind order lines, deliveries or payments
   */
  public List<LakeFile> listFiles(RecordKind kind, int fromWeek, int toWeek) {
    return database
        .sql(FILES)
        .param("kind", kind.id())
        .param("from", fromWeek)
        .param("to", toWeek)
        .query((row, n) -> file(row))
        .list();
  }

  private LakeFile file(ResultSet row) throws SQLException {
    return new LakeFile(
        row.getInt("week_no"),
        data.root().resolve(row.getString("path")),
        row.getString("sha256"),
        row.getLong("lines"));
  }

  /**
   * The files of these names, also those that were replaced since: what a run of the rulebook read.
   *
   * @param names relative to the data directory
   */
  public List<LakeFile> listNamed(RecordKind kind, Collection<String> names) {
    return database
        .sql(NAMED)
        .param("kind", kind.id())
        .param("names", names.toArray(String[]::new))
        .query((row, n) -> file(row))
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
      ids.addAll(merged.listKept("").keySet());
      retailers.eachPlace("", shop -> ids.add(shop.retailerId()));
    });
    return reading.newestDay(listFiles(0, newest.get()).reversed(), ids);
  }

  /** A retailer's lines of the weeks, oldest first. */
  public List<OrderLine> listLines(Scope scope, String retailerId, int fromWeek, int toWeek) {
    List<String> numbers = numbers(scope, retailerId);
    return numbers.isEmpty() ? List.of() : reading.lines(listFiles(fromWeek, toWeek), numbers);
  }

  /** A retailer's totals of the weeks in which he ordered, oldest first. */
  public List<WeekTotal> listWeeks(Scope scope, String retailerId, int fromWeek, int toWeek) {
    List<String> numbers = numbers(scope, retailerId);
    return numbers.isEmpty() ? List.of() : reading.weeks(listFiles(fromWeek, toWeek), numbers);
  }

  /**
   * What a unit's retailers ordered of an item in the weeks, oldest first.
   *
   * @param unitPrefix those of the scope below it
   */
  public List<WeekTotal> listItemWeeks(
      Scope scope, String itemId, String unitPrefix, int fromWeek, int toWeek) {
    Set<String> ids = new TreeSet<>();
    scope.run(() -> {
      ids.addAll(merged.listKept(unitPrefix).keySet());
      retailers.eachPlace(unitPrefix, shop -> ids.add(shop.retailerId()));
    });
    return ids.isEmpty() ? List.of() : reading.itemWeeks(listFiles(fromWeek, toWeek), itemId, ids);
  }

  /** What the retailers of the same county and grade ordered: the median by week. */
  public List<WeekMedian> listPeerMedians(
      Scope scope, Retailer retailer, int fromWeek, int toWeek) {
    List<String> peers = scope.get(() -> retailers.listPeers(retailer));
    Map<String, String> kept = scope.get(() -> merged.listKept(retailer.unitCode()));
    return peers.isEmpty() ? List.of() : reading.medians(listFiles(fromWeek, toWeek), peers, kept);
  }

  /** His own and those of the files that went into his; none when he is out of sight. */
  private List<String> numbers(Scope scope, String retailerId) {
    return scope.get(
        () -> retailers.find(retailerId).isPresent() ? merged.listNumbers(retailerId) : List.of());
  }
}
