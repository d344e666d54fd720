package org.jinye.platform.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list in readings that agree: how many rows, a page of them, all of them for an export, one.
 *
 * @param columns {@code select …} without its from
 * @param from {@code from …} with the joins that conditions name
 * @param joins joins that only columns name and that neither add nor take rows: not counted with
 * @param order {@code order by …}
 * @param key column that names a row, when pages are to be found by an index over conditions, order
 *     and key alone, however far back they lie; empty for lists that stay short
 */
public record Listing<R>(
    String columns, String from, String joins, String order, String key, RowMapper<R> mapper) {

  /** Rows fetched at a time when the whole list is written to a file. */
  private static final int BATCH = 500;

  private static final String PAGE = " limit :size offset :offset";

  public Listing(String columns, String from, String order, RowMapper<R> mapper) {
    this(columns, from, "", order, mapper);
  }

  public Listing(String columns, String from, String joins, String order, RowMapper<R> mapper) {
    this(columns, from, joins, order, "", mapper);
  }

  /** The same list, its pages found by the key first. */
  public Listing<R> by(String column) {
    return new Listing<>(columns, from, joins, order, column, mapper);
  }

  public long count(JdbcClient database, Narrowing narrowing) {
    return database
        .sql("select count(*) " + from + " " + narrowing.sql())
        .params(narrowing.values())
        .query(Long.class)
        .single();
  }

  public List<R> page(JdbcClient database, Narrowing narrowing, Pager pager) {
    return database
        .sql(key.isEmpty() ? select(narrowing) + PAGE : selectByKey(narrowing))
        .params(narrowing.values())
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(mapper)
        .list();
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<R> stream(JdbcClient database, Narrowing narrowing) {
    return database
        .sql(select(narrowing))
        .params(narrowing.values())
        .withFetchSize(BATCH)
        .query(mapper)
        .stream();
  }

  /** All that remain, where they are known to be few. */
  public List<R> all(JdbcClient database, Narrowing narrowing) {
    return rows(database, narrowing).list();
  }

  /** The only row that remains. */
  public Optional<R> find(JdbcClient database, Narrowing narrowing) {
    return rows(database, narrowing).optional();
  }

  private JdbcClient.MappedQuerySpec<R> rows(JdbcClient database, Narrowing narrowing) {
    return database.sql(select(narrowing)).params(narrowing.values()).query(mapper);
  }

  private String select(Narrowing narrowing) {
    return String.join(" ", columns, from, joins, narrowing.sql(), order);
  }

  private String selectByKey(Narrowing narrowing) {
    String keys = String.join(" ", "select", key, from, narrowing.sql(), order) + PAGE;
    return String.join(" ", columns, from, joins, "where", key, "in (", keys, ")", order);
  }
}
