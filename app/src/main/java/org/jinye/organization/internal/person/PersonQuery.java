package org.jinye.organization.internal.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.organization.PostKind;
import org.jinye.platform.numbers.IdentityNumber;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people in the asker's scope. */
@Repository
public class PersonQuery {

  private static final String ROWS =
      """
      select n.id, n.staff_number, n.name, n.unit_code, coalesce(u.name, n.unit_code) as unit,
             n.entered, n.left_on, n.identity_masked, n.telephone_masked,
             coalesce(n.account_id, 0) as account_id, coalesce(a.username, '') as username,
             coalesce((select string_agg(h.post_title || case when h.place = 'B' then '（B 岗）' else '' end,
                                         '、' order by h.place, h.id)
                       from organization.holding h
                       where h.person_id = n.id and h.from_day <= :day
                         and coalesce(h.to_day, :day) >= :day), '') as posts,
             n.version
      from organization.person n
      left join organization.unit u on u.unit_code = n.unit_code
      left join organization.account a on a.id = n.account_id
      """;
  private static final String ORDER = " order by n.unit_code, n.staff_number";
  private static final int BATCH = 1000;

  private final JdbcClient database;
  private final PersonSecrets secrets;
  private final Clock clock;

  PersonQuery(JdbcClient database, PersonSecrets secrets, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.clock = clock;
  }

  public long count(PersonFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql("select count(*) from organization.person n " + narrowing.where())
        .params(narrowing.values())
        .query(Long.class)
        .single();
  }

  public List<PersonRow> page(PersonFilter filter, Pager pager) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + ORDER + " limit :size offset :offset")
        .params(narrowing.values())
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(PersonQuery::row)
        .list();
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<PersonRow> stream(PersonFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + ORDER)
        .params(narrowing.values())
        .withFetchSize(BATCH)
        .query(PersonQuery::row)
        .stream();
  }

  public Optional<PersonRow> find(long id) {
    return one(" where n.id = :key", id);
  }

  public Optional<PersonRow> findByStaffNumber(String staffNumber) {
    return one(" where n.staff_number = :key", staffNumber);
  }

  public Optional<PersonRow> findByAccount(long account) {
    return one(" where n.account_id = :key", account);
  }

  private Optional<PersonRow> one(String where, Object key) {
    return database
        .sql(ROWS + where)
        .param("key", key)
        .param("day", LocalDate.now(clock))
        .query(PersonQuery::row)
        .optional();
  }

  public Optional<Long> accountOf(long person) {
    return find(person).map(PersonRow::accountId).filter(account -> account > 0);
  }

  /** For sex and birthday only: the number itself is shown on a click with a reason. */
  public Optional<IdentityNumber> findIdentity(long person) {
    return database
        .sql(
            "select identity_sealed from organization.person"
                + " where id = :id and identity_sealed is not null")
        .param("id", person)
        .query((row, number) -> row.getBytes(1))
        .optional()
        .flatMap(sealed -> IdentityNumber.find(secrets.open(sealed)));
  }

  private static PersonRow row(ResultSet row, int number) throws SQLException {
    return new PersonRow(
        row.getLong("id"),
        row.getString("staff_number"),
        row.getString("name"),
        row.getString("unit_code"),
        row.getString("unit"),
        row.getObject("entered", LocalDate.class),
        row.getObject("left_on", LocalDate.class),
        row.getString("identity_masked"),
        row.getString("telephone_masked"),
        row.getLong("account_id"),
        row.getString("username"),
        row.getString("posts"),
        row.getInt("version"));
  }

  private record Narrowing(String where, Map<String, Object> values) {}

  private Narrowing narrowing(PersonFilter filter) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    values.put("day", LocalDate.now(clock));
    if (!filter.q().isEmpty()) {
      conditions.add(
          """
          (strpos(n.name, :q) > 0 or starts_with(n.initials, :low)
           or starts_with(lower(n.staff_number), :low)
           or n.telephone_index = :telephone or n.identity_index = :identity)
          """);
      values.put("q", filter.q());
      values.put("low", filter.q().toLowerCase(Locale.ROOT));
      values.put("telephone", secrets.telephoneIndex(filter.q()));
      values.put("identity", secrets.identityIndex(filter.q()));
    }
    if (!filter.unit().isEmpty()) {
      conditions.add("n.unit_code >= :unit and n.unit_code < :unit || ':'");
      values.put("unit", filter.unit());
    }
    PostKind.find(filter.kind())
        .ifPresent(kind -> {
          conditions.add(
              """
              exists (select from organization.holding h join organization.post p on p.id = h.post_id
                      where h.person_id = n.id and p.kind = :kind and h.place = 'A'
                        and h.from_day <= :day and coalesce(h.to_day, :day) >= :day)
              """);
          values.put("kind", kind.name());
        });
    switch (filter.state()) {
      case "all" -> {}
      case "left" -> conditions.add("n.left_on < :day");
      default -> conditions.add("coalesce(n.left_on, :day) >= :day");
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return new Narrowing(where, values);
  }
}
