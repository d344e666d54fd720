package org.jinye.organization.internal.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.organization.AbsenceKind;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences in the asker's scope, and those that he has part in. */
@Repository
public class AbsenceStore {

  private static final String ROWS =
      """
      select x.id, coalesce(n.id, 0) as person_id, coalesce(x.account_id, n.account_id, 0) as account_id,
             coalesce(n.staff_number, c.username, '') as number, coalesce(n.name, c.name, x.name) as name,
             coalesce(n.unit_code, x.unit_code) as unit_code,
             coalesce(u.name, n.unit_code, nullif(x.unit_code, ''), '全国') as unit,
             x.kind, x.from_day, x.to_day, x.ground, x.set_by,
             num_nonnulls(x.stand_in_id, x.stand_in_account_id) = 1 as named,
             coalesce((select s.name from organization.person s where s.id = x.stand_in_id),
               case when num_nonnulls(x.stand_in_id, x.stand_in_account_id) = 1 then x.stand_in end,
               (select string_agg(distinct b.person_name || '（' || a.post_title || '）', '、')
                from organization.holding a
                join organization.holding b on b.post_id = a.post_id and b.place = 'B'
                  and b.from_day <= x.to_day and coalesce(b.to_day, x.from_day) >= x.from_day
                where a.person_id = x.person_id and a.place = 'A'
                  and a.from_day <= x.to_day and coalesce(a.to_day, x.from_day) >= x.from_day),
               '') as stand_ins
      from organization.absence x
      left join organization.person n on n.id = x.person_id
      left join organization.account c on c.id = x.account_id
      left join organization.unit u on u.unit_code = coalesce(n.unit_code, x.unit_code)
      """;
  private static final String FROM_DAY = " where x.to_day >= :day ";
  private static final String UNTIL = " where x.to_day < :day ";
  private static final String ADD =
      """
      insert into organization.absence (person_id, account_id, name, unit_code, kind, from_day, to_day,
        stand_in_id, stand_in_account_id, stand_in, ground, set_by, participants)
      values (:person, :account, :name, :unit, :kind, :from, :to, :standIn, :standInAccount, :standInName,
        :ground, :by, array_remove(array[:away, :acts]::bigint[], null))
      on conflict do nothing
      """;

  private final JdbcClient database;

  AbsenceStore(JdbcClient database) {
    this.database = database;
  }

  public long count(boolean over, LocalDate day) {
    return database
        .sql("select count(*) from organization.absence x" + (over ? UNTIL : FROM_DAY))
        .param("day", day)
        .query(Long.class)
        .single();
  }

  /** Running and coming ones by their first day, or those that are over, the latest first. */
  public List<AbsenceRow> page(boolean over, LocalDate day, Pager pager) {
    return database
        .sql(
            ROWS
                + (over
                    ? UNTIL + "order by x.from_day desc, x.id desc"
                    : FROM_DAY + "order by x.from_day, x.id")
                + " limit :size offset :offset")
        .param("day", day)
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(AbsenceStore::row)
        .list();
  }

  public List<AbsenceRow> ofPerson(long person) {
    return database
        .sql(ROWS + " where x.person_id = :person order by x.from_day desc limit 50")
        .param("person", person)
        .query(AbsenceStore::row)
        .list();
  }

  public Optional<AbsenceRow> find(long id) {
    return database
        .sql(ROWS + " where x.id = :id")
        .param("id", id)
        .query(AbsenceStore::row)
        .optional();
  }

  /** False when he is away already on one of the days: then nothing is written. */
  boolean add(Candidate away, @Nullable Candidate standIn, Away why) {
    return database
            .sql(ADD)
            .param("person", away.personId())
            .param("account", away.accountAlone())
            .param("away", away.accountId())
            .param("name", away.name())
            .param("unit", away.unitCode())
            .param("kind", why.kind().name())
            .param("from", why.from())
            .param("to", why.to())
            .param("standIn", standIn == null ? null : standIn.personId())
            .param("standInAccount", standIn == null ? null : standIn.accountAlone())
            .param("acts", standIn == null ? null : standIn.accountId())
            .param("standInName", standIn == null ? "" : standIn.name())
            .param("ground", why.ground())
            .param("by", Scope.required().actor())
            .update()
        == 1;
  }

  /** Why, and from which day to which. */
  record Away(AbsenceKind kind, LocalDate from, LocalDate to, String ground) {}

  void end(long id, LocalDate last) {
    database
        .sql("update organization.absence set to_day = :last where id = :id")
        .param("id", id)
        .param("last", last)
        .update();
  }

  void remove(long id) {
    database.sql("delete from organization.absence where id = :id").param("id", id).update();
  }

  private static AbsenceRow row(ResultSet row, int number) throws SQLException {
    return new AbsenceRow(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getLong("account_id"),
        row.getString("number"),
        row.getString("name"),
        row.getString("unit_code"),
        row.getString("unit"),
        AbsenceKind.valueOf(row.getString("kind")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getString("stand_ins"),
        row.getBoolean("named"),
        row.getString("ground"),
        row.getString("set_by"));
  }
}
