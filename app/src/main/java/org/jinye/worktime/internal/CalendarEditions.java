package org.jinye.worktime.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jinye.worktime.DayKind;
import org.jinye.worktime.NamedDay;
import org.jinye.worktime.YearTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The editions of the year tables in PostgreSQL; the newest of a year is in force. */
@Repository
public class CalendarEditions {

  private static final String ADD_EDITION =
      """
      insert into worktime.calendar_edition
        (year, number, notice, file_name, sha256, accepted_by, accepted_at)
      values (:year, :number, :notice, :fileName, :sha256, :acceptedBy, :acceptedAt)
      on conflict (year, number) do nothing
      returning id
      """;
  private static final String ADD_DAY =
      """
      insert into worktime.calendar_day (edition_id, day, kind, holiday)
      values (:edition, :day, :kind, :holiday)
      """;
  private static final String LIST_EDITIONS =
      """
      select year, number, notice, file_name, sha256, accepted_by, accepted_at
      from worktime.calendar_edition
      where year = :year
      order by number desc
      """;
  private static final String DAYS_IN_FORCE =
      """
      select e.year, e.notice, d.day, d.kind, d.holiday
      from (select distinct on (year) id, year, notice
            from worktime.calendar_edition
            order by year, number desc) e
      left join worktime.calendar_day d on d.edition_id = e.id
      order by e.year, d.day
      """;
  private static final String DAYS_OF_EDITION =
      """
      select e.year, e.notice, d.day, d.kind, d.holiday
      from worktime.calendar_edition e
      left join worktime.calendar_day d on d.edition_id = e.id
      where e.year = :year and e.number = :number
      order by d.day
      """;

  private final JdbcClient database;

  CalendarEditions(JdbcClient database) {
    this.database = database;
  }

  /** Adds the edition with its days; false when that number of the year exists already. */
  @Transactional
  public boolean add(Edition edition, List<NamedDay> days) {
    Optional<Long> id =
        database
            .sql(ADD_EDITION)
            .param("year", edition.year())
            .param("number", edition.number())
            .param("notice", edition.notice())
            .param("fileName", edition.fileName())
            .param("sha256", edition.sha256())
            .param("acceptedBy", edition.acceptedBy())
            .param("acceptedAt", edition.acceptedAt().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .optional();
    if (id.isEmpty()) {
      return false;
    }
    days.forEach(day -> addDay(id.get(), day));
    return true;
  }

  private void addDay(long edition, NamedDay day) {
    database
        .sql(ADD_DAY)
        .param("edition", edition)
        .param("day", day.day())
        .param("kind", day.kind().name())
        .param("holiday", day.holiday())
        .update();
  }

  /** The editions of a year, newest first. */
  public List<Edition> listEditions(int year) {
    return database
        .sql(LIST_EDITIONS)
        .param("year", year)
        .query((row, line) ->
            new Edition(
                row.getInt("year"),
                row.getInt("number"),
                row.getString("notice"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("accepted_by"),
                row.getTimestamp("accepted_at").toInstant()))
        .list();
  }

  /** The tables in force, of all years. */
  public List<YearTable> listTables() {
    return tables(database.sql(DAYS_IN_FORCE));
  }

  public Optional<YearTable> findTable(int year, int number) {
    return tables(database.sql(DAYS_OF_EDITION).param("year", year).param("number", number))
        .stream()
        .findFirst();
  }

  /** Grows with every edition, so that a node can see that another one has accepted one. */
  long newest() {
    return database
        .sql("select coalesce(max(id), 0) from worktime.calendar_edition")
        .query(Long.class)
        .single();
  }

  private static List<YearTable> tables(JdbcClient.StatementSpec statement) {
    Map<Integer, String> notices = new TreeMap<>();
    Map<Integer, List<NamedDay>> days = new TreeMap<>();
    statement.query(row -> {
      int year = row.getInt("year");
      notices.put(year, row.getString("notice"));
      var named = days.computeIfAbsent(year, any -> new ArrayList<>());
      LocalDate day = row.getObject("day", LocalDate.class);
      if (day != null) {
        DayKind kind = DayKind.valueOf(row.getString("kind"));
        named.add(new NamedDay(day, kind, row.getString("holiday")));
      }
    });
    return days.entrySet().stream()
        .map(e -> new YearTable(e.getKey(), notices.getOrDefault(e.getKey(), ""), e.getValue()))
        .toList();
  }
}
