package org.jinye.warnings.internal.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jinye.rulebook.engine.Trial;
import org.jinye.warnings.internal.backtest.TestedFindings.Confirmed;
import org.jinye.warnings.internal.backtest.TestedFindings.Count;
import org.jinye.warnings.internal.backtest.TestedFindings.Point;
import org.jinye.warnings.internal.run.DuckSession;

/**
 * Lays what two settings found beside each other and beside what was confirmed; tables {@code
 * confirmed} and {@code others} must be there.
 */
final class Comparing {

  private static final String FOUND =
      """
      create temp table found_{side} as
      select *, coalesce(retailer_id, coalesce(item_id, '') || '@' || unit_code) as subject
      from read_parquet({file}) where starts_with(unit_code, {unit})
      """;
  private static final String COMPARED =
      """
      create temp table compared_{side} as
      select f.*, c.warning_id, o.subject is not null as beside, x.finding_key is not null as shared
      from found_{side} f
      left join confirmed c on c.finding_key = f.finding_key
      left join others o on o.subject = f.subject and o.week_no = f.week_no
      left join found_{other} x on x.finding_key = f.finding_key
      """;
  private static final String KEEP =
      """
      copy (select * exclude (subject) from compared_{side}
            order by week_no desc, unit_code, finding_key)
      to {file} (format parquet, compression zstd)
      """;
  private static final String COUNTS =
      """
      select left(unit_code, 6), week_no, count(*), count(*) filter (where shared),
        count(warning_id), count(*) filter (where beside)
      from compared_{side} group by 1, 2 order by 1, 2
      """;
  private static final String BOTH =
      """
      select c.warning_id, c.unit_code,
        c.finding_key in (select finding_key from found_A) as by_a,
        c.finding_key in (select finding_key from found_B) as by_b
      from confirmed c order by 1
      """;
  private static final String POINT =
      """
      with found as (
        select left(unit_code, 6) as county, count(*) as findings, count(warning_id) as found
        from compared_{side} group by 1
      ),
      expected as (
        select left(unit_code, 6) as county, count(*) as confirmed from confirmed group by 1
      )
      select coalesce(f.county, e.county), coalesce(f.findings, 0), coalesce(f.found, 0),
        coalesce(e.confirmed, 0)
      from found f full join expected e on e.county = f.county order by 1
      """;

  private final DuckSession duck;
  private final StoredBacktest of;
  private final List<Trial> trials;

  Comparing(DuckSession duck, StoredBacktest of, List<Trial> trials) {
    this.duck = duck;
    this.of = of;
    this.trials = trials;
  }

  /** Compares and leaves {@code a.parquet}, {@code b.parquet} and one file a point of the curve. */
  TestedFindings compare(TestedFolder folder) {
    found("A", trials.get(0).findings());
    found("B", trials.get(1).findings());
    List<Count> counts = new ArrayList<>();
    side("A", "B", folder, counts);
    side("B", "A", folder, counts);
    List<Confirmed> confirmed = new ArrayList<>();
    duck.query(
        BOTH,
        row ->
            confirmed.add(
                new Confirmed(
                    row.getLong(1), row.getString(2), row.getBoolean(3), row.getBoolean(4))));
    return new TestedFindings(counts, confirmed, points(folder));
  }

  private void found(String side, Path file) {
    duck.execute(
        FOUND
            .replace("{side}", side)
            .replace("{file}", quoted(file))
            .replace("{unit}", DuckSession.quoted(of.request().unitCode())));
  }

  private void side(String side, String other, TestedFolder folder, List<Count> counts) {
    keep(side, other, folder);
    duck.query(
        COUNTS.replace("{side}", side),
        row ->
            counts.add(
                new Count(
                    row.getString(1),
                    side,
                    row.getInt(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6))));
  }

  private void keep(String side, String other, TestedFolder folder) {
    duck.execute(COMPARED.replace("{side}", side).replace("{other}", other));
    Path file = folder.findings(side);
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    duck.execute(KEEP.replace("{side}", side).replace("{file}", quoted(unfinished)));
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("回测目录不可写：" + file, e);
    }
  }

  /** What a value finds is laid beside A, as what is in force. */
  private List<Point> points(TestedFolder folder) {
    List<Point> points = new ArrayList<>();
    CurveValues curve = of.request().curve();
    if (curve == null) {
      return points;
    }
    for (int position = 0; position < curve.values().size(); position++) {
      int at = position;
      String side = TestedSide.ofPoint(at);
      found(side, trials.get(2 + position).findings());
      keep(side, "A", folder);
      duck.query(
          POINT.replace("{side}", side),
          row ->
              points.add(
                  new Point(
                      row.getString(1),
                      at,
                      curve.values().get(at),
                      row.getLong(2),
                      row.getLong(3),
                      row.getLong(4))));
      // up to nine values, and each may have found as much as A
      duck.execute("drop table compared_" + side);
      duck.execute("drop table found_" + side);
    }
    return points;
  }

  private static String quoted(Path file) {
    return DuckSession.quoted(file.toString());
  }
}
