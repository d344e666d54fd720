package org.jinye.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People with accounts within the asker's scope, for work that is handed to one of them. */
@Repository
public class Colleagues {

  private static final String SELECT =
      """
      select a.id, a.name, a.role, a.unit_code, coalesce(u.name, nullif(a.unit_code, ''), '全国') as unit_name,
             a.enabled
      from organization.account a
      left join organization.unit u on u.unit_code = a.unit_code
      """;
  private static final String BY_ID = SELECT + " where a.id in (:ids) order by a.id";
  private static final String UNDER =
      SELECT
          + " where a.enabled and a.unit_code >= :from and a.unit_code < :to"
          + " order by a.unit_code, a.name, a.id";
  private static final String OF_POST =
      SELECT + " where a.enabled and a.unit_code = :unit and a.role = :role order by a.id";

  private final JdbcClient database;

  Colleagues(JdbcClient database) {
    this.database = database;
  }

  public Optional<Colleague> find(long id) {
    return list(List.of(id)).stream().findFirst();
  }

  public List<Colleague> list(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : database.sql(BY_ID).param("ids", ids).query(Colleague.class).list();
  }

  /** Those who may sign in, of the unit and all below it, by unit and name. */
  public List<Colleague> listUnder(String unitCode) {
    return database
        .sql(UNDER)
        .param("from", unitCode)
        .param("to", unitCode + ":")
        .query(Colleague.class)
        .list();
  }

  /** Those who may sign in and have the role in exactly this unit. */
  public List<Colleague> listOf(String unitCode, Role role) {
    return database
        .sql(OF_POST)
        .param("unit", unitCode)
        .param("role", role.name())
        .query(Colleague.class)
        .list();
  }
}
