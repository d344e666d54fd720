package org.jinye.filings.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jinye.filings.Filing;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of filings in sight. */
@Repository
public class FilingQuery {

  private static final Listing<Filing> LIST =
      new Listing<>(
          """
          select id, version, unit_code, bureau_code, kind, title, from_date, to_date,
            facts::text as facts, state, filed_on, due_on, filed_by, filed_by_id, on_paper
          """,
          "from filings.filing",
          "order by filed_on desc, id desc",
          new SimplePropertyRowMapper<>(Filing.class));

  private final JdbcClient database;

  FilingQuery(JdbcClient database) {
    this.database = database;
  }

  public long count(FilingFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<Filing> page(FilingFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<Filing> stream(FilingFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  private static Narrowing narrowing(FilingFilter filter) {
    Narrowing narrowing =
        new Narrowing()
            .where("kind = :kind", "kind", filter.kind())
            .where("state = :state", "state", filter.state())
            .where(
                "id in (select filing_id from filings.filing_retailer where retailer_id = :retailer)",
                "retailer",
                filter.retailer())
            .where("strpos(title, :q) > 0", "q", filter.q())
            .where("bureau_code >= :unit and bureau_code < :unit || ':'", "unit", filter.unit());
    narrowing.within("filed_on", filter.month());
    return filter.late().isEmpty() ? narrowing : narrowing.where("filed_on > due_on");
  }
}
