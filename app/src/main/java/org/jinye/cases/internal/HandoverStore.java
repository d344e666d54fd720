package org.jinye.cases.internal;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed over of each case. */
@Repository
public class HandoverStore {

  private static final String FIND =
      """
      select file_id, seized_on, lines, codes, sticks, party_key, digest, handed_at
      from cases.handover where file_id = :file
      """;
  private static final String SET =
      """
      insert into cases.handover
        (file_id, unit_code, seized_on, lines, codes, sticks, party_key, digest, handed_at)
      values (:file, :unit, :on, :lines, :codes, :sticks, :party, :digest, :at)
      on conflict (file_id) do update
      set seized_on = excluded.seized_on, lines = excluded.lines, codes = excluded.codes,
          sticks = excluded.sticks, party_key = excluded.party_key, digest = excluded.digest,
          handed_at = excluded.handed_at
      """;

  private final JdbcClient database;

  HandoverStore(JdbcClient database) {
    this.database = database;
  }

  public Optional<Handover> find(long file) {
    return database
        .sql(FIND)
        .param("file", file)
        .query(new SimplePropertyRowMapper<>(Handover.class))
        .optional();
  }

  void set(Handover now, String unit) {
    database
        .sql(SET)
        .param("file", now.fileId())
        .param("unit", unit)
        .param("on", now.seizedOn())
        .param("lines", now.lines())
        .param("codes", now.codes())
        .param("sticks", now.sticks())
        .param("party", now.partyKey())
        .param("digest", now.digest())
        .param("at", Timestamp.from(now.handedAt()))
        .update();
  }
}
