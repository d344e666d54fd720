package org.jinye.evidence.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.platform.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of files in which the virus scan found something. */
@Repository
public class InfectedFiles {

  private static final String ADD =
      """
      insert into evidence.refused_file
        (unit_code, owner_kind, owner_id, file_name, size_bytes, sha256, finding, sent_by,
         sent_by_id, at)
      values
        (:unit, :ownerKind, :ownerId, :fileName, :size, :sha256, :finding, :sentBy, :sentById, :at)
      """;
  private static final String NEWEST =
      """
      select at, unit_code, sent_by, file_name, size_bytes, finding
      from evidence.refused_file
      order by at desc, id desc
      limit :most
      """;

  private final JdbcClient database;

  InfectedFiles(JdbcClient database) {
    this.database = database;
  }

  /** One of them. */
  public record InfectedFile(
      Instant at,
      String unitCode,
      String sentBy,
      String fileName,
      long sizeBytes,
      String finding) {}

  void record(
      AttachmentPlace place, String fileName, Storing.Infected infected, TakingFile.Adding adding) {
    database
        .sql(ADD)
        .param("unit", place.unitCode())
        .param("ownerKind", place.owner().kind())
        .param("ownerId", place.owner().id())
        .param("fileName", fileName)
        .param("size", infected.size())
        .param("sha256", infected.sha256())
        .param("finding", infected.finding())
        .param("sentBy", adding.person())
        .param("sentById", Scope.required().accountId())
        .param("at", Timestamp.from(adding.at()))
        .update();
  }

  /** The newest within the asker's units. */
  public List<InfectedFile> listNewest(int most) {
    return database
        .sql(NEWEST)
        .param("most", most)
        .query((row, n) ->
            new InfectedFile(
                row.getTimestamp("at").toInstant(),
                row.getString("unit_code"),
                row.getString("sent_by"),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getString("finding")))
        .list();
  }
}
