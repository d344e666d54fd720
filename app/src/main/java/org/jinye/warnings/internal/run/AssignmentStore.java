package org.jinye.warnings.internal.run;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jinye.warnings.RunRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which evaluations were given to a cluster, by the digest of their assignment.json. */
@Repository
class AssignmentStore {

  private static final String ADD =
      """
      insert into warnings.assignment (unit_code, from_date, to_date, digest, given_by, given_at)
      values (:unit, :from, :to, :digest, :by, :at)
      on conflict (digest) do nothing
      """;
  private static final String FIND =
      """
      select unit_code, from_date, to_date, given_by from warnings.assignment
      where digest = :digest
      """;

  private final JdbcClient database;

  AssignmentStore(JdbcClient database) {
    this.database = database;
  }

  /** The same content twice is the same assignment. */
  void add(RunRequest request, String digest, Instant at) {
    database
        .sql(ADD)
        .param("unit", request.cityCode())
        .param("from", request.from())
        .param("to", request.to())
        .param("digest", digest)
        .param("by", request.startedBy())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Within the asker's scope. */
  Optional<RunRequest> find(String digest) {
    return database
        .sql(FIND)
        .param("digest", digest)
        .query((row, number) ->
            new RunRequest(
                row.getString("unit_code"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getString("given_by")))
        .optional();
  }
}
