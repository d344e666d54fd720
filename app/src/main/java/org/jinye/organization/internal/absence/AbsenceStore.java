package org.jinye.organization.internal.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.organization.AbsenceKind;
import org.jinye.organization.NewAbsence;
import org.jinye.organization.internal.Typed;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences of the people in the asker's scope. */
@Repository
public class AbsenceStore {

  private static final String ROWS =
      """
      select x.id, x.person_id, n.staff_number, n.name, coalesce(u.name, n.unit_code) as unit, x.kind,
             x.from_day, x.to_day, x.ground, x.stand_in_id is not null as named,
             coalesce((select s.name from organization.person s where s.id = x.stand_in_id),
               case when x.stand_in_id is not null then '（不在您的管辖范围内）' end,
               (select string_agg(distinct b.person_name || '（' || a.post_title || '）', '、')
                from organization.holding a
                join organization.holding b on b.post_id = a.post_id and b.place = 'B'
                  and b.from_day <= x.to_day and coalesce(b.to_day, x.from_day) >= x.from_day
                where a.person_id = x.person_id and a.place = 'A'
                  and a.from_day <= x.to_day and coalesce(a.to_day, x.from_day) >= x.from_day),
               '') as stand_ins
      from organization.absence x
      join organization.person n on n.id = x.person_id
      left join organization.unit u on u.unit_code = n.unit_code
      """;
  private static final String FROM_DAY = " where x.to_day >= :day ";
  private static final String UNTIL = " where x.to_day < :day ";
  private static final String ADD =
      """
      insert into organization.absence (person_id, unit_code, kind, from_day, to_day, stand_in_id, ground)
      select n.id, n.unit_code, :kind, :from, :to, :standIn, :ground
      from organization.person n where n.id = :person
      """;
  private static final String ENSURE =
      """
      insert into organization.absence (person_id, unit_code, kind, from_day, to_day, stand_in_id, ground)
      select n.id, n.unit_code, :kind, :from, :to,
             (select s.id from organization.person s where s.staff_number = :standIn), :ground
      from organization.person n where n.staff_number = :person
      on conflict do nothing
      """;
  private static final String OVERLAPS =
      """
      select exists (select from organization.absence
                     where person_id = :person and from_day <= :to and to_day >= :from)
      """;

  private final JdbcClient database;

  AbsenceStore(JdbcClient database) {
    this.database = database;
  }

  public long count(boolean over, LocalDate day) {
    return database
        .sql(
            "select count(*) from organization.absence x join organization.person n on n.id = x.person_id"
                + (over ? UNTIL : FROM_DAY))
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

  boolean overlaps(long person, LocalDate from, LocalDate to) {
    return database
        .sql(OVERLAPS)
        .param("person", person)
        .param("from", from)
        .param("to", to)
        .query(Boolean.class)
        .single();
  }

  void add(long person, AbsenceDetails details, @Nullable Long standIn) {
    database
        .sql(ADD)
        .param("person", person)
        .param("kind", AbsenceKind.find(details.kind()).orElseThrow().name())
        .param("from", Typed.day(details.from()).orElseThrow())
        .param("to", Typed.day(details.to()).orElseThrow())
        .param("standIn", standIn)
        .param("ground", details.ground())
        .update();
  }

  /** Unless the person is away already on one of the days. */
  public void ensure(NewAbsence absence) {
    database
        .sql(ENSURE)
        .param("person", absence.person())
        .param("kind", absence.kind().name())
        .param("from", absence.from())
        .param("to", absence.to())
        .param("standIn", absence.standIn())
        .param("ground", absence.ground())
        .update();
  }

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
        row.getString("staff_number"),
        row.getString("name"),
        row.getString("unit"),
        AbsenceKind.valueOf(row.getString("kind")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getString("stand_ins"),
        row.getBoolean("named"),
        row.getString("ground"));
  }
}
