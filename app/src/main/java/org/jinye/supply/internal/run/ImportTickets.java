package org.jinye.supply.internal.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.supply.ImportState;
import org.jinye.supply.internal.profile.ProfileReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out what an import needs to be carried out. */
@Component
class ImportTickets {

  private static final String TICKET =
      """
      select id, unit_code, started_by, account_id, state, stored_path, profile_id, profile_text, corrects_import,
             attempts
      from supply.import where id = :id
      """;

  private final JdbcClient database;
  private final DataDirectory data;

  ImportTickets(JdbcClient database, DataDirectory data) {
    this.database = database;
    this.data = data;
  }

  ImportTicket get(long id) {
    return database.sql(TICKET).param("id", id).query((row, n) -> ticket(row)).single();
  }

  private ImportTicket ticket(ResultSet row) throws SQLException {
    String stored = row.getString("stored_path");
    return new ImportTicket(
        row.getLong("id"),
        new Scope(
            row.getString("started_by"), row.getLong("account_id"), row.getString("unit_code")),
        ImportState.valueOf(row.getString("state")),
        stored == null ? null : data.root().resolve(stored),
        ProfileReading.read(row.getString("profile_id"), row.getString("profile_text")),
        ImportMapping.whole(row, "corrects_import"),
        row.getInt("attempts"));
  }
}
