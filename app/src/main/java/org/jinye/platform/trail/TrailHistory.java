package org.jinye.platform.trail;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a record: 变更记录 on modules' pages ({@code @template.trail.history}). */
@Component
public class TrailHistory {

  private static final String OF =
      "select "
          + ChangeReading.COLUMNS
          + """
          from platform.trail
          where table_name = :table and record_key = :key
          order by id desc
          limit :most
          """;
  private static final int MOST = 200;

  private final JdbcClient database;
  private final ChangeReading reading;

  TrailHistory(JdbcClient database, ChangeReading reading) {
    this.database = database;
    this.reading = reading;
  }

  /**
   * The newest changes of one record (at most 200), newest first; those in the asker's units.
   *
   * @param table with its schema: {@code retailers.retailer}
   * @param key the primary key as text; several columns joined by {@code /}
   */
  public List<TrailChange> of(String table, String key) {
    return database
        .sql(OF)
        .param("table", table)
        .param("key", key)
        .param("most", MOST)
        .query(reading::read)
        .list();
  }
}
