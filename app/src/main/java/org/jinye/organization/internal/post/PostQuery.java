package org.jinye.organization.internal.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.organization.Place;
import org.jinye.organization.PostKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts and their holders on a day, in the asker's scope. */
@Repository
public class PostQuery {

  private static final String POSTS =
      """
      select p.id, p.code, p.unit_code, u.name as unit, p.title, p.kind, p.valid_from, p.valid_to,
             p.version, a.person_name as a, b.person_name as b,
             coalesce(organization.is_away(a.person_id, :day), false) as away,
             (select n.name from organization.absence x
              join organization.person n on n.id = coalesce(x.stand_in_id, b.person_id)
              where x.person_id = a.person_id and x.from_day <= :day and x.to_day >= :day
                and not organization.is_away(n.id, :day)) as in_place
      from organization.post p
      join organization.unit u on u.unit_code = p.unit_code
      left join organization.holding a on a.post_id = p.id and a.place = 'A'
        and a.from_day <= :day and coalesce(a.to_day, :day) >= :day
      left join organization.holding b on b.post_id = p.id and b.place = 'B'
        and b.from_day <= :day and coalesce(b.to_day, :day) >= :day
      """;
  private static final String OF_UNIT =
      POSTS
          + """
           where p.unit_code = :unit and p.valid_from <= :day and coalesce(p.valid_to, :day) >= :day
           order by p.code
          """;
  private static final String CLOSED_OF_UNIT =
      POSTS + " where p.unit_code = :unit and p.valid_to < :day order by p.valid_to desc, p.code";
  private static final String BY_ID = POSTS + " where p.id = :id";
  private static final String BELOW =
      POSTS
          + """
           where p.unit_code >= :unit and p.unit_code < :unit || ':'
             and p.valid_from <= :day and coalesce(p.valid_to, :day) >= :day
           order by p.unit_code, p.code
          """;
  // A row of a career may lie where the asker sees neither post nor person: then its names tell.
  private static final String HOLDINGS =
      """
      select h.id, h.person_id, h.post_id, coalesce(n.staff_number, '') as staff_number,
             h.person_name, coalesce(p.code, '') as post_code, h.post_title, h.unit_code,
             h.unit_name, h.place, h.from_day, h.to_day, h.ground
      from organization.holding h
      left join organization.person n on n.id = h.person_id
      left join organization.post p on p.id = h.post_id
      """;
  private static final String LATEST_FIRST = " order by h.from_day desc, h.place, h.id desc";

  private final JdbcClient database;

  PostQuery(JdbcClient database) {
    this.database = database;
  }

  /** The posts that the unit had on the day. */
  public List<PostRow> ofUnit(String unit, LocalDate day) {
    return posts(OF_UNIT, unit, day).list();
  }

  /** Those that were closed before the day. */
  public List<PostRow> closedOfUnit(String unit, LocalDate day) {
    return posts(CLOSED_OF_UNIT, unit, day).list();
  }

  /** The posts of the unit and of those below on the day. To be closed by the caller. */
  public Stream<PostRow> below(String unit, LocalDate day) {
    return posts(BELOW, unit, day).stream();
  }

  private JdbcClient.MappedQuerySpec<PostRow> posts(String sql, String unit, LocalDate day) {
    return database.sql(sql).param("unit", unit).param("day", day).query(PostQuery::post);
  }

  public Optional<PostRow> find(long id, LocalDate day) {
    return database.sql(BY_ID).param("id", id).param("day", day).query(PostQuery::post).optional();
  }

  /** Who held the post, the latest first. */
  public List<HoldingRow> holdingsOfPost(long post) {
    return database
        .sql(HOLDINGS + " where h.post_id = :post" + LATEST_FIRST)
        .param("post", post)
        .query(PostQuery::holding)
        .list();
  }

  /** Which posts the person held, the latest first. */
  public List<HoldingRow> holdingsOfPerson(long person) {
    return database
        .sql(HOLDINGS + " where h.person_id = :person" + LATEST_FIRST)
        .param("person", person)
        .query(PostQuery::holding)
        .list();
  }

  public Optional<HoldingRow> findHolding(long id) {
    return database
        .sql(HOLDINGS + " where h.id = :id")
        .param("id", id)
        .query(PostQuery::holding)
        .optional();
  }

  private static PostRow post(ResultSet row, int number) throws SQLException {
    return new PostRow(
        row.getLong("id"),
        row.getString("code"),
        row.getString("unit_code"),
        row.getString("unit"),
        row.getString("title"),
        PostKind.valueOf(row.getString("kind")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getInt("version"),
        row.getString("a"),
        row.getString("b"),
        row.getBoolean("away"),
        row.getString("in_place"));
  }

  private static HoldingRow holding(ResultSet row, int number) throws SQLException {
    return new HoldingRow(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getLong("post_id"),
        row.getString("staff_number"),
        row.getString("person_name"),
        row.getString("post_code"),
        row.getString("post_title"),
        row.getString("unit_code"),
        row.getString("unit_name"),
        Place.valueOf(row.getString("place")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getString("ground"));
  }
}
