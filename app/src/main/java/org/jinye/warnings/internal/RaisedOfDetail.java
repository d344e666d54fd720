package org.jinye.warnings.internal;

import java.time.LocalDate;
import java.util.List;
import org.jinye.warnings.RaisedWarning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings by what tells their subject apart. */
@Repository
public class RaisedOfDetail {

  private static final String LIST =
      """
      select id, rule_id, subject, occurred_on, state, sentence from warnings.warning
      where rule_id = :rule and detail = :detail and occurred_on = :on
      order by id
      """;

  private final JdbcClient database;

  RaisedOfDetail(JdbcClient database) {
    this.database = database;
  }

  public List<RaisedWarning> list(String ruleId, String detail, LocalDate on) {
    return database
        .sql(LIST)
        .param("rule", ruleId)
        .param("detail", detail)
        .param("on", on)
        .query(RaisedWarning.class)
        .list();
  }
}
