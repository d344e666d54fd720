package org.jinye.warnings.internal.run;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.WarningSubject;
import org.jinye.warnings.internal.ChosenUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Every subject that a run judged, read from the files that the run left, within the asker's scope:
 * the records behind the figures that are no warnings.
 */
@Component
public class RunSubjects {

  private static final Logger LOG = LoggerFactory.getLogger(RunSubjects.class);
  private static final String NOTHING = "这次评估没有留下对象清单：数据目录里没有它的文件，请重新评估这个时段后再查看。";
  private static final List<String> FIGURES =
      List.of(
          "observed",
          "baseline",
          "ratio",
          "peer_baseline",
          "peer_ratio",
          "cycles",
          "aspect",
          "detail",
          "figure");

  private final DataDirectory data;
  private final RunBench bench;

  RunSubjects(DataDirectory data, RunBench bench) {
    this.data = data;
    this.bench = bench;
  }

  /**
   * Which subjects.
   *
   * @param rule empty = any
   * @param outcome as the rulebook spells it; empty = any
   * @param reason null = any, empty = those without a reason
   * @param week null = any
   * @param county prefix of the unit code; empty = all in sight
   */
  public record Asked(
      long runId,
      String rule,
      String outcome,
      @Nullable String reason,
      @Nullable Integer week,
      String county) {}

  /** One judged subject; {@code figures} hold what the rule's sentence may name. */
  public record Subject(
      String ruleId,
      String outcome,
      String reason,
      String unitCode,
      String subject,
      int weekNo,
      @Nullable LocalDate day,
      @Nullable String orderNumber,
      @Nullable String itemId,
      Map<String, Object> figures) {}

  /**
   * Lets go on when the run's lists are there.
   *
   * @param rules whose subjects the run's figures count
   * @throws Refused when the file of one of them is not in this data directory: the list would be
   *     shorter than the figure that opens it
   */
  public void expect(long runId, Collection<String> rules) {
    RunFolder folder = RunFolder.of(data, runId);
    if (folder.listSubjects().isEmpty()) {
      throw Refused.because(NOTHING);
    }
    String missing =
        rules.stream()
            .filter(rule -> !Files.exists(folder.subjects(rule)))
            .distinct()
            .sorted()
            .collect(joining("、"));
    if (!missing.isEmpty()) {
      throw Refused.because("这次评估的对象清单不全：数据目录里缺少规则 %s 的文件，请重新评估这个时段后再查看。".formatted(missing));
    }
  }

  /**
   * One page of the list, by week, county, retailer, order and item.
   *
   * @throws Refused when the run's file is not in this data directory
   */
  public List<Subject> list(Asked asked, int size, long offset) {
    List<Subject> subjects = new ArrayList<>();
    read(asked, " limit " + size + " offset " + offset, subjects::add);
    return subjects;
  }

  /** All of them, one after the other. */
  public void each(Asked asked, Consumer<Subject> reader) {
    read(asked, "", reader);
  }

  private void read(Asked asked, String limit, Consumer<Subject> reader) {
    List<Path> files = RunFolder.of(data, asked.runId()).listSubjects();
    if (files.isEmpty()) {
      throw Refused.because(NOTHING);
    }
    try (DuckSession duck = bench.duck()) {
      duck.query(
          "select * from read_parquet("
              + DuckSession.list(files)
              + ") where "
              + where(asked)
              + " order by week_no desc, unit_code, retailer_id nulls first, rule_id, order_number,"
              + " item_id, day_no"
              + limit,
          row -> reader.accept(subject(row)));
    } catch (DataAccessResourceFailureException unreadable) {
      LOG.warn("the subjects of run {} cannot be read", asked.runId(), unreadable);
      throw Refused.because("这次评估的对象清单读不出来：数据目录里它的文件可能已损坏，请重新评估这个时段后再查看。");
    }
  }

  private static String where(Asked asked) {
    String inSight = Objects.requireNonNull(Scope.current(), "no scope").unitCode();
    List<String> conditions = new ArrayList<>();
    conditions.add("unit_code is not null");
    conditions.add("starts_with(unit_code, " + DuckSession.quoted(inSight) + ")");
    conditions.add(new ChosenUnit(asked.county()).condition(DuckSession.quoted(asked.county())));
    if (!asked.rule().isEmpty()) {
      conditions.add("rule_id = " + DuckSession.quoted(asked.rule()));
    }
    if (!asked.outcome().isEmpty()) {
      conditions.add("outcome = " + DuckSession.quoted(asked.outcome()));
    }
    if (asked.reason() != null) {
      conditions.add("coalesce(reason, '') = " + DuckSession.quoted(asked.reason()));
    }
    if (asked.week() != null) {
      conditions.add("week_no = " + asked.week());
    }
    return conditions.stream().collect(joining(" and "));
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return subject(row, row.getString("outcome"), row.getString("reason"));
  }

  /** Of a row that has the columns of a result, with or without outcome. */
  public static Subject subject(ResultSet row, String outcome, @Nullable String reason)
      throws SQLException {
    Map<String, Object> figures = new HashMap<>();
    for (String name : FIGURES) {
      Object figure = row.getObject(name);
      if (figure != null) {
        figures.put(name, figure);
      }
    }
    Integer day = row.getObject("day_no", Integer.class);
    return new Subject(
        row.getString("rule_id"),
        outcome,
        reason == null ? "" : reason,
        row.getString("unit_code"),
        WarningSubject.of(
                row.getString("retailer_id"), row.getString("item_id"), row.getString("unit_code"))
            .key(),
        row.getInt("week_no"),
        day == null ? null : LocalDate.ofEpochDay(day),
        row.getString("order_number"),
        row.getString("item_id"),
        figures);
  }
}
