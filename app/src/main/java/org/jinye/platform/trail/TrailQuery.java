package org.jinye.platform.trail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.platform.Days;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail of records in the asker's units, newest first. */
@Repository
class TrailQuery {

  private static final String ROWS = "select " + ChangeReading.COLUMNS + " from platform.trail ";
  private static final String ORDER = " order by id desc";
  private static final int BATCH = 500;

  private final JdbcClient database;
  private final ChangeReading reading;
  private final Clock clock;

  TrailQuery(JdbcClient database, ChangeReading reading, Clock clock) {
    this.database = database;
    this.reading = reading;
    this.clock = clock;
  }

  long count(TrailFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql("select count(*) from platform.trail " + narrowing.where())
        .params(narrowing.values())
        .query(Long.class)
        .single();
  }

  List<TrailChange> page(TrailFilter filter, Pager pager) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + ORDER + " limit :size offset :offset")
        .params(narrowing.values())
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(reading::read)
        .list();
  }

  /** The whole trail; in batches when within a transaction. To be closed by the caller. */
  Stream<TrailChange> stream(TrailFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + ORDER)
        .params(narrowing.values())
        .withFetchSize(BATCH)
        .query(reading::read)
        .stream();
  }

  private record Narrowing(String where, Map<String, Object> values) {}

  private Narrowing narrowing(TrailFilter filter) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (!filter.table().isEmpty()) {
      conditions.add("table_name = :table");
      values.put("table", filter.table());
    }
    if (!filter.key().isEmpty()) {
      conditions.add("record_key = :key");
      values.put("key", filter.key());
    }
    if (!filter.actor().isEmpty()) {
      conditions.add("strpos(actor, :actor) > 0");
      values.put("actor", filter.actor());
    }
    Days.find(filter.from())
        .ifPresent(day -> {
          conditions.add("at >= :from");
          values.put("from", Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant()));
        });
    Days.find(filter.to())
        .ifPresent(day -> {
          conditions.add("at < :to");
          values.put(
              "to", Timestamp.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        });
    String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    return new Narrowing(where, values);
  }
}
