package org.jinye.warnings.internal.backtest;

import org.jinye.supply.LakeFileUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Back-tests do not write down what they read: while one is carried out, nothing of the lake is
 * deleted, whatever the clock says of how long ago it was replaced.
 */
@Component
class TestedNow implements LakeFileUse {

  private static final String RUNNING =
      "select exists (select from warnings.backtest where state = 'RUNNING')";

  private final JdbcClient database;

  TestedNow(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean needs(String name) {
    return database.sql(RUNNING).query(Boolean.class).single();
  }
}
