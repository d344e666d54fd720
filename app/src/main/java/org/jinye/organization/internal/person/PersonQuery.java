package org.jinye.organization.internal.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.organization.PostKind;
import org.jinye.platform.numbers.IdentityNumber;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people in the asker's scope. */
@Repository
public class PersonQuery {

  private static final String COLUMNS =
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
      """;
  private static final Listing<PersonRow> LIST =
      new Listing<>(
          COLUMNS,
          "from organization.person n",
          """
          left join organization.unit u on u.unit_code = n.unit_code
          left join organization.account a on a.id = n.account_id
          """,
          "order by n.unit_code, n.staff_number",
          PersonQuery::row);
  private static final String WORDS =
      """
      strpos(n.name, :q) > 0 or starts_with(n.initials, :low)
      or starts_with(lower(n.staff_number), :low)
      or n.telephone_index = :telephone or n.identity_index = :identity
      """;
  private static final String IN_POST =
      """
      exists (select from organization.holding h join organization.post p on p.id = h.post_id
              where h.person_id = n.id and p.kind = :kind and h.place = 'A'
                and h.from_day <= :day and coalesce(h.to_day, :day) >= :day)
      """;

  private final JdbcClient database;
  private final PersonSecrets secrets;
  private final Clock clock;

  PersonQuery(JdbcClient database, PersonSecrets secrets, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.clock = clock;
  }

  public long count(PersonFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<PersonRow> page(PersonFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<PersonRow> stream(PersonFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  public Optional<PersonRow> find(long id) {
    return one("n.id = :key", id);
  }

  public Optional<PersonRow> findByStaffNumber(String staffNumber) {
    return one("n.staff_number = :key", staffNumber);
  }

  public Optional<PersonRow> findByAccount(long account) {
    return one("n.account_id = :key", account);
  }

  private Optional<PersonRow> one(String condition, Object key) {
    // an empty number is a condition too, and names nobody
    return LIST.find(database, ofToday().where(condition).with("key", key));
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

  private Narrowing ofToday() {
    return new Narrowing().with("day", LocalDate.now(clock));
  }

  private Narrowing narrowing(PersonFilter filter) {
    Narrowing narrowing =
        ofToday()
            .where(WORDS, "q", filter.q())
            .with("low", filter.q().toLowerCase(Locale.ROOT))
            .with("telephone", secrets.telephoneIndex(filter.q()))
            .with("identity", secrets.identityIndex(filter.q()))
            .where("n.unit_code >= :unit and n.unit_code < :unit || ':'", "unit", filter.unit());
    PostKind.find(filter.kind()).ifPresent(kind -> narrowing.where(IN_POST, "kind", kind.name()));
    return switch (filter.state()) {
      case "all" -> narrowing;
      case "left" -> narrowing.where("n.left_on < :day");
      default -> narrowing.where("coalesce(n.left_on, :day) >= :day");
    };
  }
}
