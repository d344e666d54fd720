package org.jinye.evidence.internal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.evidence.Document;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of documents in the asker's scope, and the numbers that are missing in it. */
@Repository
public class DocumentQuery {

  private static final String ORDER =
      " order by year desc, unit_code, kind, number desc, version desc";
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
  private static final int BATCH = 1000;

  private final JdbcClient database;

  DocumentQuery(JdbcClient database) {
    this.database = database;
  }

  /** A number that was taken and has no document. There should be none. */
  public record Gap(String unitCode, String kindTitle, int year, int number) {}

  public long count(DocumentFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql("select count(*) from evidence.document " + narrowing.where())
        .params(narrowing.values())
        .query(Long.class)
        .single();
  }

  public List<Document> page(DocumentFilter filter, Pager pager) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(rows(narrowing) + " limit :size offset :offset")
        .params(narrowing.values())
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(DocumentRecords::read)
        .list();
  }

  /** The whole register; in batches when within a transaction. To be closed by the caller. */
  public Stream<Document> stream(DocumentFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(rows(narrowing))
        .params(narrowing.values())
        .withFetchSize(BATCH)
        .query(DocumentRecords::read)
        .stream();
  }

  public List<Integer> years() {
    return database.sql(YEARS).query(Integer.class).list();
  }

  public List<Gap> gaps() {
    return database.sql(GAPS).query(Gap.class).list();
  }

  private static String rows(Narrowing narrowing) {
    return "select "
        + DocumentRecords.COLUMNS
        + " from evidence.document "
        + narrowing.where()
        + ORDER;
  }

  private record Narrowing(String where, Map<String, Object> values) {}

  private static Narrowing narrowing(DocumentFilter filter) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (!filter.unit().isEmpty()) {
      conditions.add("unit_code >= :unit and unit_code < :unit || ':'");
      values.put("unit", filter.unit());
    }
    if (!filter.kind().isEmpty()) {
      conditions.add("kind = :kind");
      values.put("kind", filter.kind());
    }
    Integer year = filter.yearNumber();
    if (year != null) {
      conditions.add("year = :year");
      values.put("year", year);
    }
    if (!filter.q().isEmpty()) {
      conditions.add("(strpos(number_text, :q) > 0 or strpos(title, :q) > 0)");
      values.put("q", filter.q());
    }
    String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    return new Narrowing(where, values);
  }
}
