package org.jinye.supply.web;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which imports belong together. */
@Component
class ImportLinks {

  private static final String CORRECTING =
      """
      select id from supply.import
      where corrects_import = :id and state in ('RECEIVED', 'RUNNING', 'FINISHED')
      """;
  private static final String REPETITIONS =
      "select id from supply.import where same_as_import = :id order by id";
  private static final String CORRECTED =
      "select count(*) from supply.reject_correction where import_id = :id";

  private final JdbcClient database;

  ImportLinks(JdbcClient database) {
    this.database = database;
  }

  /** The import that brought the rejected rows in again. */
  Optional<Long> findCorrecting(long importId) {
    return database.sql(CORRECTING).param("id", importId).query(Long.class).optional();
  }

  List<Long> listRepetitions(long importId) {
    return database.sql(REPETITIONS).param("id", importId).query(Long.class).list();
  }

  /** Rejected rows of the import that somebody corrected. */
  long countCorrected(long importId) {
    return database.sql(CORRECTED).param("id", importId).query(Long.class).single();
  }
}
