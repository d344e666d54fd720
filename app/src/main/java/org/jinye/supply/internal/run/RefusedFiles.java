package org.jinye.supply.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that were refused: nothing of them counts, so they stay only as long as somebody may ask
 * what was wrong with them. The record of the import stays for good.
 */
@Component
public class RefusedFiles {

  /** How long such a file stays after its refusal. */
  public static final Duration KEPT = Duration.ofDays(7);

  private static final String OVERDUE =
      """
      select id, stored_path from supply.import
      where state = 'REFUSED' and stored_path is not null and ended_at < :before order by id
      """;
  private static final String FORGET =
      "update supply.import set stored_path = null where id = :id and state = 'REFUSED'";

  private final JdbcClient database;
  private final DataDirectory data;
  private final Clock clock;

  RefusedFiles(JdbcClient database, DataDirectory data, Clock clock) {
    this.database = database;
    this.data = data;
    this.clock = clock;
  }

  private record Refused(long id, String path) {}

  void clean() {
    Scope.system("清理").run(() -> listOverdue().forEach(this::remove));
  }

  private List<Refused> listOverdue() {
    return database
        .sql(OVERDUE)
        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
        .query((row, n) -> new Refused(row.getLong(1), row.getString(2)))
        .list();
  }

  // Killed in between, the next night finds the record and no file, and goes on.
  private void remove(Refused refused) {
    try {
      Files.deleteIfExists(data.root().resolve(refused.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    database.sql(FORGET).param("id", refused.id()).update();
  }
}
