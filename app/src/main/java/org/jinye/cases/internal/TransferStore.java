package org.jinye.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinye.casebook.transfer.TransferCourse;
import org.jinye.casebook.transfer.TransferEvent;
import org.jinye.casebook.transfer.TransferStage;
import org.jinye.casebook.transfer.TransferStep;
import org.jinye.cases.CaseRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened with transfers, event by event. */
@Repository
public class TransferStore {

  private static final String LIST =
      """
      select act, at, document, words, persons from cases.transfer_event
      where file_id = :file order by id
      """;
  private static final String ADD =
      """
      insert into cases.transfer_event
        (file_id, unit_code, act, at, document, words, persons, made_by, made_at, form_key)
      values (:file, :unit, :act, :at, :document, :words, :persons, :by, :madeAt, :key)
      """;

  private final JdbcClient database;

  TransferStore(JdbcClient database) {
    this.database = database;
  }

  public TransferCourse course(long file) {
    return new TransferCourse(
        database.sql(LIST).param("file", file).query(TransferStore::event).list());
  }

  /** Courses by case; without one where nothing was entered. */
  public Map<Long, TransferCourse> courses(Collection<Long> files) {
    return files.isEmpty()
        ? Map.of()
        : database
            .sql(
                """
                select file_id, act, at, document, words, persons from cases.transfer_event
                where file_id in (:files) order by id
                """)
            .param("files", files)
            .query((row, nth) -> Map.entry(row.getLong("file_id"), event(row, nth)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.collectingAndThen(
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                        TransferCourse::new)));
  }

  boolean hasForm(String key) {
    return database
        .sql("select exists (select from cases.transfer_event where form_key = :key)")
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  void add(CaseRow of, TransferEvent event, String by, Instant at, String key) {
    database
        .sql(ADD)
        .param("file", of.id())
        .param("unit", of.unitCode())
        .param("act", event.what().name())
        .param("at", event.when())
        .param("document", event.document())
        .param("words", event.words())
        .param("persons", event.persons())
        .param("by", by)
        .param("madeAt", Timestamp.from(at))
        .param("key", key)
        .update();
  }

  void setStage(long file, TransferStage stage) {
    database
        .sql("update cases.file set transfer_stage = :stage where id = :id")
        .param("stage", stage.name())
        .param("id", file)
        .update();
  }

  private static TransferEvent event(ResultSet row, int ignored) throws SQLException {
    return new TransferEvent(
        TransferStep.Act.valueOf(row.getString("act")),
        row.getObject("at", LocalDateTime.class),
        row.getString("document"),
        row.getString("words"),
        row.getInt("persons"));
  }
}
