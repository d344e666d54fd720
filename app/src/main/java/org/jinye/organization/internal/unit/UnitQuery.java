package org.jinye.organization.internal.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.organization.Line;
import org.jinye.organization.Unit;
import org.jinye.organization.UnitKind;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units in the asker's scope, in the order of the tree. */
@Repository
public class UnitQuery {

  private static final String FIELDS =
      """
      u.unit_code as code, u.name, u.kind, u.line, u.short_name, u.address, u.valid_from, u.valid_to
      """;
  // Units and people are few beside business data: counted on reading, always right.
  private static final String ROWS =
      "select "
          + FIELDS
          + """
          , (select count(*) from organization.post p
             where p.unit_code >= u.unit_code and p.unit_code < u.unit_code || ':'
               and coalesce(p.valid_to, :day) >= :day) as posts,
            (select count(*) from organization.post p
             where p.unit_code >= u.unit_code and p.unit_code < u.unit_code || ':'
               and coalesce(p.valid_to, :day) >= :day
               and not exists (select from organization.holding h
                               where h.post_id = p.id and h.place = 'A'
                                 and h.from_day <= :day and coalesce(h.to_day, :day) >= :day)) as vacant,
            (select count(*) from organization.person n
             where n.unit_code >= u.unit_code and n.unit_code < u.unit_code || ':'
               and coalesce(n.left_on, :day) >= :day) as people
          from organization.unit u
          """;
  private static final String COUNT = "select count(*) from organization.unit u ";
  private static final String VERSION =
      "select version from organization.unit where unit_code = :code";

  private final JdbcClient database;
  private final Clock clock;

  UnitQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public long count(UnitFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(COUNT + narrowing.where())
        .params(narrowing.values())
        .query(Long.class)
        .single();
  }

  public List<UnitRow> page(UnitFilter filter, Pager pager) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + " order by u.unit_code limit :size offset :offset")
        .params(narrowing.values())
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(UnitQuery::row)
        .list();
  }

  /** All of them; in batches when within a transaction. To be closed by the caller. */
  public Stream<UnitRow> stream(UnitFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + " order by u.unit_code")
        .params(narrowing.values())
        .query(UnitQuery::row)
        .stream();
  }

  public Optional<UnitRow> find(String code) {
    return database
        .sql(ROWS + " where u.unit_code = :code")
        .param("code", code)
        .param("day", LocalDate.now(clock))
        .query(UnitQuery::row)
        .optional();
  }

  /** The units directly below, closed ones too. */
  public List<UnitRow> below(String code) {
    return database
        .sql(
            ROWS
                + """
                 where u.unit_code > :code and u.unit_code < :code || ':'
                   and (length(u.unit_code) = length(:code) + 2
                        or starts_with(u.unit_code, :code || '00')
                           and length(u.unit_code) = 8)
                 order by u.unit_code
                """)
        .param("code", code)
        .param("day", LocalDate.now(clock))
        .query(UnitQuery::row)
        .list();
  }

  public int version(String code) {
    return database.sql(VERSION).param("code", code).query(Integer.class).single();
  }

  private static UnitRow row(ResultSet row, int number) throws SQLException {
    String line = row.getString("line");
    Unit unit =
        new Unit(
            row.getString("code"),
            row.getString("name"),
            UnitKind.valueOf(row.getString("kind")),
            line.isEmpty() ? null : Line.valueOf(line),
            row.getString("short_name"),
            row.getString("address"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class));
    return new UnitRow(unit, row.getInt("posts"), row.getInt("vacant"), row.getInt("people"));
  }

  private record Narrowing(String where, Map<String, Object> values) {}

  private Narrowing narrowing(UnitFilter filter) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    values.put("day", LocalDate.now(clock));
    if (!filter.q().isEmpty()) {
      conditions.add(
          "(strpos(u.name, :q) > 0 or strpos(u.short_name, :q) > 0 or starts_with(u.unit_code, :q))");
      values.put("q", filter.q());
    }
    if (!filter.kind().isEmpty()) {
      conditions.add("u.kind = :kind");
      values.put("kind", filter.kind());
    }
    if (!filter.line().isEmpty()) {
      conditions.add("u.line = :line");
      values.put("line", filter.line());
    }
    switch (filter.state()) {
      case "all" -> {}
      case "closed" -> conditions.add("u.valid_to < :day");
      default -> conditions.add("coalesce(u.valid_to, :day) >= :day");
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return new Narrowing(where, values);
  }
}
