package org.jinye.retailers.internal.division;

import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of division codes, the same for everybody. */
@Repository
public class DivisionList {

  private static final Listing<Division> LIST =
      new Listing<>(
          "select d.code, d.name, concat(p.name, c.name, d.name) as full_name",
          """
          from retailers.division d
          left join retailers.division p on p.code = left(d.code, 2) and length(d.code) > 2
          left join retailers.division c on c.code = left(d.code, 4) and length(d.code) > 4
          """,
          "order by d.code",
          new SimplePropertyRowMapper<>(Division.class));
  private static final String WORDS =
      "starts_with(d.code, :q) or strpos(concat(p.name, c.name, d.name), :q) > 0";

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
    return LIST.count(database, narrowing(q));
  }

  public List<Division> page(String q, Pager pager) {
    return LIST.page(database, narrowing(q), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<Division> stream(String q) {
    return LIST.stream(database, narrowing(q));
  }

  private static Narrowing narrowing(String q) {
    return new Narrowing().where(WORDS, "q", q);
  }
}
