package org.jinye.oversight.internal.calls;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.oversight.internal.calls.CallFilter.Standing;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls in sight as a list, and how many of each day and county are done. */
@Repository
public class CallQuery {

  private static final Listing<OrderCall> LIST =
      new Listing<>(
          CallStore.CALL_COLUMNS,
          "from oversight.order_call c",
          "order by c.day desc, c.unit_code, c.place",
          new SimplePropertyRowMapper<>(OrderCall.class));
  private static final String DAYS =
      """
      select s.id, s.unit_code, s.day, s.drawn_on, s.due_on, count(c.id) as drawn,
        count(c.result) as recorded, count(*) filter (where c.listened_on > c.due_on) as late,
        count(*) filter (where c.result <> 'AS_RECORDED') as irregular
      from oversight.sample s join oversight.order_call c on c.sample_id = s.id
      where s.day >= :from and s.day <= :to
      group by s.id, s.unit_code, s.day, s.drawn_on, s.due_on
      order by s.unit_code, s.day
      """;
  private static final String BEGINS =
      "select unit_code, min(day) as day from oversight.sample group by unit_code order by unit_code";

  private final JdbcClient database;

  CallQuery(JdbcClient database) {
    this.database = database;
  }

  /** A county's day. */
  public record SampleDay(
      long id,
      String unitCode,
      LocalDate day,
      LocalDate drawnOn,
      LocalDate dueOn,
      int drawn,
      int recorded,
      int late,
      int irregular) {

    public boolean isMissed(LocalDate today) {
      return recorded < drawn && dueOn.isBefore(today);
    }

    public boolean isDone() {
      return recorded == drawn;
    }

    public boolean isMadeUp() {
      return drawnOn.isAfter(day);
    }
  }

  /** The first day with a draw of a county. */
  public record Begin(String unitCode, LocalDate day) {}

  public List<Begin> begins() {
    return database.sql(BEGINS).query(Begin.class).list();
  }

  public List<SampleDay> days(YearMonth month) {
    return database
        .sql(DAYS)
        .param("from", month.atDay(1))
        .param("to", month.atEndOfMonth())
        .query(SampleDay.class)
        .list();
  }

  public long count(CallFilter filter, LocalDate today) {
    return LIST.count(database, narrowing(filter, today));
  }

  public List<OrderCall> page(CallFilter filter, LocalDate today, Pager pager) {
    return LIST.page(database, narrowing(filter, today), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<OrderCall> stream(CallFilter filter, LocalDate today) {
    return LIST.stream(database, narrowing(filter, today));
  }

  private static Narrowing narrowing(CallFilter filter, LocalDate today) {
    Narrowing narrowing =
        new Narrowing()
            .where("c.unit_code >= :unit and c.unit_code < :unit || ':'", "unit", filter.unit())
            .where("c.retailer_id = :q or c.order_number = :q", "q", filter.q())
            .within("c.day", filter.month());
    if (filter.result().equals(CallFilter.IRREGULAR)) {
      narrowing.where("c.result <> 'AS_RECORDED'");
    } else {
      narrowing.where("c.result = :result", "result", filter.result());
    }
    @Nullable Standing standing =
        filter.standing().isEmpty() ? null : Standing.valueOf(filter.standing());
    return switch (standing) {
      case null -> narrowing;
      case RECORDED -> narrowing.where("c.result is not null");
      case OPEN -> narrowing.where("c.result is null");
      case MISSED ->
          narrowing
              .where("c.result is null and c.due_on < :today")
              .with("today", Date.valueOf(today));
      case LATE -> narrowing.where("c.listened_on > c.due_on");
    };
  }
}
