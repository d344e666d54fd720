package org.jinye.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinye.platform.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People with accounts within the asker's scope, for work that is handed to one of them. */
@Repository
public class Colleagues {

  private static final String SELECT =
      """
      select a.id, a.name, a.role, a.unit_code, coalesce(u.name, nullif(a.unit_code, ''), '全国') as unit_name,
             a.enabled, p.id as person,
             array(select distinct d.kind from organization.duties(p.id, :day) d) as kinds
      from organization.account a
      left join organization.unit u on u.unit_code = a.unit_code
      left join organization.person p on p.account_id = a.id
      """;
  private static final String BY_ID = SELECT + " where a.id in (:ids) order by a.id";
  private static final String UNDER =
      SELECT
          + " where a.enabled and a.unit_code >= :from and a.unit_code < :to"
          + " order by a.unit_code, a.name, a.id";
  private static final String AWAY =
      SELECT + " where a.id in (select organization.acts_for(:me, :day)) order by a.id";
  private static final String OF_UNIT =
      SELECT + " where a.enabled and a.unit_code = :unit order by a.id";

  private final JdbcClient database;
  private final Clock clock;

  Colleagues(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<Colleague> find(long id) {
    return list(List.of(id)).stream().findFirst();
  }

  public List<Colleague> list(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : asked(BY_ID).param("ids", ids).query(Colleagues::row).list();
  }

  /** Those who may sign in, of the unit and all below it, by unit and name. */
  public List<Colleague> listUnder(String unitCode) {
    return asked(UNDER)
        .param("from", unitCode)
        .param("to", unitCode + ":")
        .query(Colleagues::row)
        .list();
  }

  /**
   * For whom the account acts today: named in their absence, or as the B person of their posts.
   * Whole only where the asker's scope holds all of them.
   */
  public List<Colleague> listActedFor(long account) {
    return asked(AWAY).param("me", account).query(Colleagues::row).list();
  }

  /** Those who may sign in and have the role today in exactly this unit. */
  public List<Colleague> listOf(String unitCode, Role role) {
    return asked(OF_UNIT).param("unit", unitCode).query(Colleagues::row).list().stream()
        .filter(person -> person.has(role))
        .toList();
  }

  private JdbcClient.StatementSpec asked(String query) {
    return database.sql(query).param("day", LocalDate.now(clock));
  }

  private static Colleague row(ResultSet row, int ignored) throws SQLException {
    boolean linked = row.getObject("person") != null;
    Set<Role> roles =
        linked
            ? PostKind.rolesOf(Set.of((String[]) row.getArray("kinds").getArray()))
            : Set.of(Role.valueOf(row.getString("role")));
    return new Colleague(
        row.getLong("id"),
        row.getString("name"),
        roles,
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getBoolean("enabled"));
  }
}
