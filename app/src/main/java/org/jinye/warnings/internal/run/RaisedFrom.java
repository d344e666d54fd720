package org.jinye.warnings.internal.run;

import org.jinye.supply.LakeFileUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A file from which a warning was raised is evidence: the run must be repeatable as it was. And
 * what a run is reading stays, whatever the clock says of how long ago it was replaced.
 */
@Component
class RaisedFrom implements LakeFileUse {

  private static final String NEEDED =
      """
      select exists (
        select from warnings.run_input i
        join warnings.run r on r.id = i.run_id
        where i.name = :name and (r.warnings_raised > 0 or r.state in ('WAITING', 'RUNNING')))
      """;

  private final JdbcClient database;

  RaisedFrom(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean needs(String name) {
    return database.sql(NEEDED).param("name", name).query(Boolean.class).single();
  }
}
