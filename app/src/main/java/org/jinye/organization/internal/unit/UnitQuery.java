package org.jinye.organization.internal.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.organization.Line;
import org.jinye.organization.Unit;
import org.jinye.organization.UnitKind;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
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
  private static final String COLUMNS =
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
          """;
  private static final Listing<UnitRow> LIST =
      new Listing<>(COLUMNS, "from organization.unit u", "order by u.unit_code", UnitQuery::row);
  private static final String WORDS =
      "strpos(u.name, :q) > 0 or strpos(u.short_name, :q) > 0 or starts_with(u.unit_code, :q)";
  private static final String DIRECTLY_BELOW =
      """
      u.unit_code > :code and u.unit_code < :code || ':'
      and (length(u.unit_code) = length(:code) + 2
           or starts_with(u.unit_code, :code || '00') and length(u.unit_code) = 8)
      """;
  private static final String VERSION =
      "select version from organization.unit where unit_code = :code";

  private final JdbcClient database;
  private final Clock clock;

  UnitQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public long count(UnitFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<UnitRow> page(UnitFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<UnitRow> stream(UnitFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  public Optional<UnitRow> find(String code) {
    return LIST.find(database, ofToday().where("u.unit_code = :code").with("code", code));
  }

  /** The units directly below, closed ones too. */
  public List<UnitRow> below(String code) {
    return LIST.all(database, ofToday().where(DIRECTLY_BELOW, "code", code));
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

  private Narrowing ofToday() {
    return new Narrowing().with("day", LocalDate.now(clock));
  }

  private Narrowing narrowing(UnitFilter filter) {
    Narrowing narrowing =
        ofToday()
            .where(WORDS, "q", filter.q())
            .where("u.kind = :kind", "kind", filter.kind())
            .where("u.line = :line", "line", filter.line());
    return switch (filter.state()) {
      case "all" -> narrowing;
      case "closed" -> narrowing.where("u.valid_to < :day");
      default -> narrowing.where("coalesce(u.valid_to, :day) >= :day");
    };
  }
}
