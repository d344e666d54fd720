package org.jinye.organization.internal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.organization.PostKind;
import org.jinye.platform.access.Role;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts in the asker's scope. */
@Repository
public class AccountQuery {

  private static final String COLUMNS =
      """
      select a.id, a.username, a.name, a.role, a.unit_code,
             coalesce(u.name, nullif(a.unit_code, ''), '全国') as unit, a.enabled,
             coalesce((select p.temporary from organization.password p where p.account_id = a.id
                       order by p.id desc limit 1), false) as temporary,
             (select max(s.at) from organization.sign_in_attempt s
              where s.account_id = a.id and s.outcome = 'SUCCEEDED') as last_sign_in,
             a.version, coalesce(n.id, 0) as person,
             array(select distinct d.kind from organization.duties(n.id, :day) d) as duties
      """;
  private static final Listing<AccountRow> LIST =
      new Listing<>(
          COLUMNS,
          """
          from organization.account a
          left join organization.person n on n.account_id = a.id
          """,
          "left join organization.unit u on u.unit_code = a.unit_code",
          "order by a.unit_code, a.username",
          AccountQuery::row);
  private static final String HAS_ROLE =
      """
      case when n.id is null then a.role = :role
           else exists (select from organization.duties(n.id, :day) d where d.kind in (:kinds)) end
      """;

  private final JdbcClient database;
  private final Clock clock;

  AccountQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public long count(AccountFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<AccountRow> page(AccountFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<AccountRow> stream(AccountFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  public Optional<AccountRow> find(long id) {
    return LIST.find(database, ofToday().where("a.id = :id", "id", id));
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

  private Narrowing ofToday() {
    return new Narrowing().with("day", LocalDate.now(clock));
  }

  private Narrowing narrowing(AccountFilter filter) {
    Narrowing narrowing =
        ofToday().where("strpos(a.username, :q) > 0 or strpos(a.name, :q) > 0", "q", filter.q());
    if (filter.isRole()) {
      narrowing
          .where(HAS_ROLE, "role", filter.role())
          .with("kinds", PostKind.namesGiving(Role.valueOf(filter.role())));
    }
    return switch (filter.state()) {
      case "enabled" -> narrowing.where("a.enabled");
      case "locked" -> narrowing.where("not a.enabled");
      default -> narrowing;
    };
  }
}
