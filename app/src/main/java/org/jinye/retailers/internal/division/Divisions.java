package org.jinye.retailers.internal.division;

import org.jinye.organization.Organization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which counties exist: those among the units, and those of the imported division table. */
@Repository
public class Divisions {

  private static final String KNOWN =
      "select exists (select from retailers.division where code = :code)";

  private final JdbcClient database;
  private final Organization organization;

  Divisions(JdbcClient database, Organization organization) {
    this.database = database;
    this.organization = organization;
  }

  public boolean isCounty(String code) {
    return organization.findUnit(code).isPresent()
        || database.sql(KNOWN).param("code", code).query(Boolean.class).single();
  }
}
