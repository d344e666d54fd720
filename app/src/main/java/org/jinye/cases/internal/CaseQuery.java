package org.jinye.cases.internal;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.casebook.Stage;
import org.jinye.casebook.goods.LaserCode;
import org.jinye.cases.CaseRow;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of cases in sight. */
@Repository
public class CaseQuery {

  private static final Listing<CaseRow> LIST =
      new Listing<>(
              CaseStore.COLUMNS,
              "from cases.file",
              "order by found_at desc, id desc",
              new SimplePropertyRowMapper<>(CaseRow.class))
          .by("id");

  private final JdbcClient database;
  private final Clock clock;

  CaseQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public long count(CaseFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<CaseRow> page(CaseFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<CaseRow> stream(CaseFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  /** The actions that cases in sight belong to. */
  public List<String> campaigns() {
    return database
        .sql("select distinct campaign from cases.file where campaign <> '' order by campaign")
        .query(String.class)
        .list();
  }

  private Narrowing narrowing(CaseFilter filter) {
    Narrowing narrowing =
        new Narrowing()
            .where("unit_code >= :unit and unit_code < :unit || ':'", "unit", filter.unit())
            .where("procedure = :procedure", "procedure", filter.procedure())
            .where("cause = :cause", "cause", filter.cause())
            .where("source = :source", "source", filter.source())
            .where(":nature = any (natures)", "nature", filter.nature())
            .where("campaign = :campaign", "campaign", filter.campaign())
            .within("found_at::date", filter.month());
    if (!filter.year().isEmpty()) {
      int year = Integer.parseInt(filter.year());
      narrowing
          .where("found_at >= :yearStart and found_at < :nextYear")
          .with("yearStart", LocalDate.of(year, 1, 1).atStartOfDay())
          .with("nextYear", LocalDate.of(year + 1, 1, 1).atStartOfDay());
    }
    if (!filter.size().isEmpty()) {
      narrowing.where("value_fen >= :value").with("value", 100 * Long.parseLong(filter.size()));
    }
    byStage(narrowing, filter.stage());
    byWords(narrowing, filter.q());
    filter.findDue().ifPresent(due -> byClock(narrowing, due));
    return narrowing;
  }

  private void byClock(Narrowing narrowing, CaseFilter.Due due) {
    narrowing
        .where(
            switch (due) {
              case LATE -> "due_on < :today";
              case SOON -> "due_on >= :today and due_on <= cast(:today as date) + 7";
            })
        .with("today", Date.valueOf(LocalDate.now(clock)));
  }

  private static void byStage(Narrowing narrowing, String stage) {
    if (stage.equals(CaseFilter.OPEN)) {
      narrowing.where("course_end = '' and stage not in ('CLOSED', 'ARCHIVED')");
    } else if (Stream.of(Stage.values()).anyMatch(one -> one.name().equals(stage))) {
      narrowing.where("course_end = '' and stage = :stage", "stage", stage);
    } else {
      narrowing.where("course_end = :end", "end", stage);
    }
  }

  /** A whole laser code finds the cases with it; everything else is words. */
  private static void byWords(Narrowing narrowing, String q) {
    String code = q.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (code.length() == LaserCode.LENGTH && code.chars().allMatch(c -> c < 128)) {
      narrowing
          .where("id in (select file_id from cases.laser_code where code = :code)")
          .with("code", code);
      return;
    }
    List<String> words = CaseEntries.typed(q);
    if (!words.isEmpty()) {
      Set<String> grams = new LinkedHashSet<>();
      words.forEach(word -> grams.addAll(CaseEntries.needed(word)));
      narrowing
          .where("id in (select cases.search(:grams, :words))")
          .with("grams", grams.toArray(String[]::new))
          .with("words", words.toArray(String[]::new));
    }
  }
}
