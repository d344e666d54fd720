package org.jinye.organization.internal.chart;

import java.util.List;
import org.jinye.organization.Chart;
import org.jinye.organization.Line;
import org.jinye.organization.PostKind;
import org.jinye.organization.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The present organisation within the asker's scope, in the form of a chart. */
@Repository
class StoredChart {

  private static final String UNITS =
      """
      select unit_code, name, short_name, kind, line, address, valid_from::text,
             coalesce(valid_to::text, '') as valid_to
      from organization.unit order by unit_code
      """;
  private static final String POSTS =
      """
      select code, unit_code, title, kind, valid_from::text, coalesce(valid_to::text, '') as valid_to
      from organization.post order by unit_code, code
      """;
  private static final String PEOPLE =
      """
      select n.staff_number, n.name, n.identity_masked, n.telephone_masked, n.unit_code,
             n.entered::text, coalesce(n.left_on::text, '') as left_on,
             coalesce(a.username, '') as username
      from organization.person n left join organization.account a on a.id = n.account_id
      order by n.unit_code, n.staff_number
      """;
  // Only where both ends are in sight: the rest belongs to somebody else's workbook.
  private static final String HOLDINGS =
      """
      select n.staff_number, p.code, h.place, h.from_day::text,
             coalesce(h.to_day::text, '') as to_day, h.ground
      from organization.holding h
      join organization.person n on n.id = h.person_id
      join organization.post p on p.id = h.post_id
      order by p.unit_code, p.code, h.place, h.from_day
      """;

  private final JdbcClient database;

  StoredChart(JdbcClient database) {
    this.database = database;
  }

  Chart load() {
    List<Chart.UnitLine> units =
        database
            .sql(UNITS)
            .query((row, n) ->
                new Chart.UnitLine(
                    n + 2,
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    UnitKind.valueOf(row.getString(4)).title(),
                    row.getString(5).isEmpty() ? "" : Line.valueOf(row.getString(5)).title(),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8)))
            .list();
    List<Chart.PostLine> posts =
        database
            .sql(POSTS)
            .query((row, n) ->
                new Chart.PostLine(
                    n + 2,
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    PostKind.valueOf(row.getString(4)).title(),
                    row.getString(5),
                    row.getString(6)))
            .list();
    List<Chart.PersonLine> people =
        database
            .sql(PEOPLE)
            .query((row, n) ->
                new Chart.PersonLine(
                    n + 2,
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8)))
            .list();
    List<Chart.HoldingLine> holdings =
        database
            .sql(HOLDINGS)
            .query((row, n) ->
                new Chart.HoldingLine(
                    n + 2,
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)))
            .list();
    return new Chart(units, posts, people, holdings);
  }
}
