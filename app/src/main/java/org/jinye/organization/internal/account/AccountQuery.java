package org.jinye.organization.internal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.organization.PostKind;
import org.jinye.platform.access.Role;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts in the asker's scope. */
@Repository
public class AccountQuery {

  private static final String ROWS =
      """
      select a.id, a.username, a.name, a.role, a.unit_code,
             coalesce(u.name, nullif(a.unit_code, ''), '全国') as unit, a.enabled,
             coalesce((select p.temporary from organization.password p where p.account_id = a.id
                       order by p.id desc limit 1), false) as temporary,
             (select max(s.at) from organization.sign_in_attempt s
              where s.account_id = a.id and s.outcome = 'SUCCEEDED') as last_sign_in,
             a.version, coalesce(n.id, 0) as person,
             array(select distinct d.kind from organization.duties(n.id, :day) d) as duties
      from organization.account a
      left join organization.unit u on u.unit_code = a.unit_code
      left join organization.person n on n.account_id = a.id
      """;
  private static final String COUNT =
      """
      select count(*) from organization.account a
      left join organization.person n on n.account_id = a.id
      """;
  private static final String HAS_ROLE =
      """
      case when n.id is null then a.role = :role
           else exists (select from organization.duties(n.id, :day) d where d.kind in (:kinds)) end
      """;
  private static final String ORDER = " order by a.unit_code, a.username";
  private static final int BATCH = 1000;

  private final JdbcClient database;
  private final Clock clock;

  AccountQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public long count(AccountFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(COUNT + narrowing.where())
        .params(narrowing.values())
        .query(Long.class)
        .single();
  }

  public List<AccountRow> page(AccountFilter filter, Pager pager) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + ORDER + " limit :size offset :offset")
        .params(narrowing.values())
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(AccountQuery::row)
        .list();
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<AccountRow> stream(AccountFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + ORDER)
        .params(narrowing.values())
        .withFetchSize(BATCH)
        .query(AccountQuery::row)
        .stream();
  }

  public Optional<AccountRow> find(long id) {
    return database
        .sql(ROWS + " where a.id = :id")
        .param("id", id)
        .param("day", LocalDate.now(clock))
        .query(AccountQuery::row)
        .optional();
  }

  private static AccountRow row(ResultSet row, int number) throws SQLException {
    Timestamp last = row.getTimestamp("last_sign_in");
    return new AccountRow(
        row.getLong("id"),
        row.getString("username"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("unit_code"),
        row.getString("unit"),
        row.getBoolean("enabled"),
        row.getBoolean("temporary"),
        last == null ? null : last.toInstant(),
        row.getInt("version"),
        row.getLong("person"),
        Arrays.stream((String[]) row.getArray("duties").getArray())
            .map(PostKind::valueOf)
            .collect(Collectors.toSet()));
  }

  private record Narrowing(String where, Map<String, Object> values) {}

  private Narrowing narrowing(AccountFilter filter) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    values.put("day", LocalDate.now(clock));
    if (!filter.q().isEmpty()) {
      conditions.add("(strpos(a.username, :q) > 0 or strpos(a.name, :q) > 0)");
      values.put("q", filter.q());
    }
    if (filter.isRole()) {
      conditions.add(HAS_ROLE);
      values.put("role", filter.role());
      values.put("kinds", PostKind.namesGiving(Role.valueOf(filter.role())));
    }
    switch (filter.state()) {
      case "enabled" -> conditions.add("a.enabled");
      case "locked" -> conditions.add("not a.enabled");
      default -> {}
    }
    String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    return new Narrowing(where, values);
  }
}
