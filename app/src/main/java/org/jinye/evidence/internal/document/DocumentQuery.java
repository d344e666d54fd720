package org.jinye.evidence.internal.document;

import java.util.List;
import java.util.stream.Stream;
import org.jinye.evidence.Document;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of documents in the asker's scope, and the numbers that are missing in it. */
@Repository
public class DocumentQuery {

  private static final Listing<Document> LIST =
      new Listing<>(
          "select " + DocumentRecords.COLUMNS,
          "from evidence.document",
          "order by year desc, unit_code, kind, number desc, version desc",
          DocumentRecords::read);
  private static final String YEARS =
      "select distinct year from evidence.document order by year desc";
  private static final String GAPS =
      """
      with series as (
        select unit_code, kind, kind_title, year, max(number) as last
        from evidence.document
        group by unit_code, kind, kind_title, year
      )
      select s.unit_code, s.kind_title, s.year, n.number
      from series s
      cross join lateral generate_series(1, s.last) n (number)
      where not exists (
        select from evidence.document d
        where d.unit_code = s.unit_code and d.kind = s.kind and d.year = s.year
          and d.number = n.number)
      order by s.year desc, s.unit_code, s.kind_title, n.number
      limit 100
      """;

  private final JdbcClient database;

  DocumentQuery(JdbcClient database) {
    this.database = database;
  }

  /** A number that was taken and has no document. There should be none. */
  public record Gap(String unitCode, String kindTitle, int year, int number) {}

  public long count(DocumentFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<Document> page(DocumentFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole register; in batches when within a transaction. To be closed by the caller. */
  public Stream<Document> stream(DocumentFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  public List<Integer> years() {
    return database.sql(YEARS).query(Integer.class).list();
  }

  public List<Gap> gaps() {
    return database.sql(GAPS).query(Gap.class).list();
  }

  private static Narrowing narrowing(DocumentFilter filter) {
    Narrowing narrowing =
        new Narrowing()
            .where("unit_code >= :unit and unit_code < :unit || ':'", "unit", filter.unit())
            .where("kind = :kind", "kind", filter.kind())
            .where("(strpos(number_text, :q) > 0 or strpos(title, :q) > 0)", "q", filter.q());
    Integer year = filter.yearNumber();
    return year == null ? narrowing : narrowing.where("year = :year", "year", year);
  }
}
