package org.jinye.retailers.internal.division;

import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of division codes, the same for everybody. */
@Repository
public class DivisionList {

  private static final String FOUND =
      """
      from retailers.division d
      left join retailers.division p on p.code = left(d.code, 2) and length(d.code) > 2
      left join retailers.division c on c.code = left(d.code, 4) and length(d.code) > 4
      where :q = '' or starts_with(d.code, :q)
        or strpos(concat(p.name, c.name, d.name), :q) > 0
      """;
  private static final String ROWS =
      "select d.code, d.name, concat(p.name, c.name, d.name) as full_name\n"
          + FOUND
          + " order by d.code";

  private final JdbcClient database;

  DivisionList(JdbcClient database) {
    this.database = database;
  }

  /**
   * How many hold the words.
   *
   * @param q beginning of a code, or part of the full name; empty = all
   */
  public long count(String q) {
    return database.sql("select count(*) " + FOUND).param("q", q).query(Long.class).single();
  }

  public List<Division> page(String q, Pager pager) {
    return database
        .sql(ROWS + " limit :size offset :offset")
        .param("q", q)
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(Division.class)
        .list();
  }

  /** The whole list; to be closed by the caller. */
  public Stream<Division> stream(String q) {
    return database.sql(ROWS).param("q", q).query(Division.class).stream();
  }
}
