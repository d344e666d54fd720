package org.jinye.warnings.internal.run;

import java.util.List;
import org.jinye.warnings.Precision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings counted by what became of them. */
@Repository
public class PrecisionQuery {

  private static final String ALL =
      """
      select rule_id, left(unit_code, 6) as county,
             count(*) filter (where state in ('RAISED', 'ASSIGNED')) as open,
             count(*) filter (where state = 'NOT_PROCESSED') as not_processed,
             count(*) filter (where state = 'HARMLESS') as harmless,
             count(*) filter (where state = 'IRREGULAR') as irregular
      from warnings.warning
      group by 1, 2
      order by 1, 2
      """;

  private final JdbcClient database;

  PrecisionQuery(JdbcClient database) {
    this.database = database;
  }

  public List<Precision> listAll() {
    return database.sql(ALL).query(Precision.class).list();
  }
}
