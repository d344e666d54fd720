package org.jinye.filings.internal;

import java.time.LocalDate;
import java.util.List;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due, with the filing that met it. */
@Repository
public class DutyQuery {

  private static final Listing<Duty> LIST =
      new Listing<>(
          "select d.id, d.unit_code, d.kind, d.period, d.due_on, f.id as filing_id, d.filed_on",
          "from filings.duty d left join filings.filing f on f.id = d.filing_id",
          "order by d.period desc, d.unit_code, d.due_on, d.kind",
          new SimplePropertyRowMapper<>(Duty.class));

  private final JdbcClient database;

  DutyQuery(JdbcClient database) {
    this.database = database;
  }

  /** How a duty stands. */
  public enum Standing {
    IN_TIME("按期报送"),
    LATE("逾期报送"),
    MISSING("缺报"),
    NOT_YET("未到期");

    private final String title;

    Standing(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * A duty.
   *
   * @param filingId null while there is none, and when it is not in the asker's sight
   * @param filedOn null while there is none
   */
  public record Duty(
      long id,
      String unitCode,
      String kind,
      LocalDate period,
      LocalDate dueOn,
      @Nullable Long filingId,
      @Nullable LocalDate filedOn) {

    public Standing standing(LocalDate today) {
      if (filedOn == null) {
        return dueOn.isBefore(today) ? Standing.MISSING : Standing.NOT_YET;
      }
      return filedOn.isAfter(dueOn) ? Standing.LATE : Standing.IN_TIME;
    }

    public String standingTitle(LocalDate today) {
      return standing(today).title();
    }

    public boolean isMissing(LocalDate today) {
      return standing(today) == Standing.MISSING;
    }
  }

  public long count(DutyFilter filter, LocalDate today) {
    return LIST.count(database, narrowing(filter, today));
  }

  public List<Duty> page(DutyFilter filter, LocalDate today, Pager pager) {
    return LIST.page(database, narrowing(filter, today), pager);
  }

  /** All of them: some dozens a city and year. */
  public List<Duty> all(DutyFilter filter, LocalDate today) {
    try (var rows = LIST.stream(database, narrowing(filter, today))) {
      return rows.toList();
    }
  }

  private static Narrowing narrowing(DutyFilter filter, LocalDate today) {
    Narrowing narrowing =
        new Narrowing()
            .where("d.kind = :kind", "kind", filter.kind())
            .where("d.unit_code >= :unit and d.unit_code < :unit || ':'", "unit", filter.unit());
    if (!filter.month().isEmpty()) {
      narrowing
          .where("d.period = :period")
          .with("period", java.sql.Date.valueOf(filter.month() + "-01"));
    }
    if (filter.standing().isEmpty()) {
      return narrowing;
    }
    return switch (Standing.valueOf(filter.standing())) {
      case IN_TIME -> narrowing.where("d.filed_on <= d.due_on");
      case LATE -> narrowing.where("d.filed_on > d.due_on");
      case MISSING ->
          narrowing
              .where("d.filed_on is null and d.due_on < :today")
              .with("today", java.sql.Date.valueOf(today));
      case NOT_YET ->
          narrowing
              .where("d.filed_on is null and d.due_on >= :today")
              .with("today", java.sql.Date.valueOf(today));
    };
  }
}
