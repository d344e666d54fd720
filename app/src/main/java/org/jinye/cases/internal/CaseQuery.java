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

  private static final String SUMS =
      """
      count(*) as cases,
      count(*) filter (where value_fen >= 1000000) as over10000,
      count(*) filter (where value_fen >= 5000000) as over50000,
      count(*) filter (where 'GENUINE' = any (natures)) as genuine,
      count(*) filter (where 'OFF_CHANNEL' = any (natures)) as off_channel,
      count(*) filter (where natures && array['COUNTERFEIT', 'INFERIOR']) as counterfeit,
      count(*) filter (where 'SMUGGLED' = any (natures)) as smuggled,
      coalesce(sum(sticks), 0) as sticks,
      coalesce(sum(value_fen), 0) as value_fen,
      coalesce(sum(fine_fen) filter (where decided_on is not null), 0) as fine_fen,
      count(*) filter (where course_end = 'TO_POLICE') as to_police,
      count(*) filter (where course_end = '' and stage in ('CLOSED', 'ARCHIVED')) as done
      """;

  /** From one action to the next by the index, not over all cases: they are few. */
  private static final String CAMPAIGNS =
      """
      with recursive named (campaign) as (
        (select campaign from cases.file where campaign <> '' order by campaign limit 1)
        union all
        select (select f.campaign from cases.file f
                where f.campaign <> '' and f.campaign > n.campaign order by f.campaign limit 1)
        from named n where n.campaign is not null)
      select campaign from named where campaign is not null
      """;

  private final JdbcClient database;
  private final Clock clock;

  CaseQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Those of a unit or a year are counted beside the cases, and not by reading them. */
  public long count(CaseFilter filter) {
    return filter.isOfUnitAndYearOnly()
        ? database
            .sql("select cases.count_files(:unit, :year)")
            .param("unit", filter.unit())
            .param("year", filter.year().isEmpty() ? 0 : Integer.parseInt(filter.year()))
            .query(Long.class)
            .single()
        : LIST.count(database, narrowing(filter));
  }

  public List<CaseRow> page(CaseFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<CaseRow> stream(CaseFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  /** By what cases are counted; the column is a group of cases in the filter's words. */
  public enum By {
    UNIT("单位", "unit_code"),
    MONTH("案发月份", "to_char(found_at, 'YYYY-MM')"),
    CAUSE("案由", "cause"),
    SOURCE("来源", "source"),
    CAMPAIGN("专项行动", "campaign");

    private final String title;
    private final String column;

    By(String title, String column) {
      this.title = title;
      this.column = column;
    }

    public String title() {
      return title;
    }
  }

  /**
   * Cases of a group, or of all.
   *
   * @param key in the words of the filter; empty for those that have none, and for all
   * @param over10000 with goods of 10,000 yuan and above; so {@code over50000}
   * @param counterfeit with such goods among theirs, inferior ones too; a case may have several
   * @param fineFen of those that are decided
   */
  public record Tally(
      String key,
      long cases,
      long over10000,
      long over50000,
      long genuine,
      long offChannel,
      long counterfeit,
      long smuggled,
      long sticks,
      long valueFen,
      long fineFen,
      long toPolice,
      long done) {}

  /** Counts of the cases in sight, by group; those of a group are what the list shows of it. */
  public List<Tally> tally(CaseFilter filter, By by) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(
            "select %1$s as key, %2$s from cases.file %3$s group by 1 order by 1"
                .formatted(by.column, SUMS, narrowing.sql()))
        .params(narrowing.values())
        .query(Tally.class)
        .list();
  }

  /** The same of all. */
  public Tally total(CaseFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql("select '' as key, %s from cases.file %s".formatted(SUMS, narrowing.sql()))
        .params(narrowing.values())
        .query(Tally.class)
        .single();
  }

  /** The actions that cases in sight belong to. */
  public List<String> campaigns() {
    return database.sql(CAMPAIGNS).query(String.class).list();
  }

  private Narrowing narrowing(CaseFilter filter) {
    Narrowing narrowing =
        new Narrowing()
            .where("unit_code >= :unit and unit_code < :unit || ':'", "unit", filter.unit())
            .where("procedure = :procedure", "procedure", filter.procedure())
            .where("source = :source", "source", filter.source())
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
    if (filter.nature().equals(CaseFilter.FAKE)) {
      narrowing.where("natures && array['COUNTERFEIT', 'INFERIOR']");
    } else {
      narrowing.where(":nature = any (natures)", "nature", filter.nature());
    }
    if (filter.campaign().equals(CaseFilter.NO_CAMPAIGN)) {
      narrowing.where("campaign = ''");
    } else {
      narrowing.where("campaign = :campaign", "campaign", filter.campaign());
    }
    if (filter.cause().equals(CaseFilter.NO_CAUSE)) {
      narrowing.where("cause = ''");
    } else {
      narrowing.where("cause = :cause", "cause", filter.cause());
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
    } else if (stage.equals(CaseFilter.DONE)) {
      narrowing.where("course_end = '' and stage in ('CLOSED', 'ARCHIVED')");
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
      List<String> longer = words.stream().filter(word -> !grams.contains(word)).toList();
      narrowing
          .where("id in (select cases.search(:grams, :words))")
          .with("grams", grams.toArray(String[]::new))
          .with("words", longer.toArray(String[]::new));
    }
  }
}
