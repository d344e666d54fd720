package org.jinye.warnings.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.Weeks;
import org.jinye.retailers.Retailers;
import org.jinye.supply.Items;
import org.jinye.warnings.PriorityBand;
import org.jinye.warnings.Stage;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.internal.ChosenUnit;
import org.jinye.warnings.internal.StageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a filter into SQL: list, counts and export narrow by the same words. */
@Component
class QueueConditions {

  /** The limit itself is never stored: what began before these moments is over it today. */
  static final String IS_OVERDUE =
      "(state = 'RAISED' and step_since < :raised_before"
          + " or state = 'ASSIGNED' and step_since < :assigned_before)";

  private static final String WAS_RETURNED =
      """
      (select kind from warnings.event e
       where e.warning_id = warning.id and kind not in ('NOTED', 'FOLLOWED') order by e.id desc limit 1) = 'RETURNED'\
      """;
  static final String IN_FOLLOW_UP =
      "id in (select warning_id from warnings.follow_up where closed_at is null"
          + " union all select warning_id from warnings.visit where state = 'ORDERED')";
  private static final String SAMPLED =
      """
      id in (select warning_id from warnings.sampled
             where result is not null and (:sampled = 'CHECKED' or result = :sampled)
               and (:sampled_of = '' or coalesce(closed_by_id::text, closed_by) = :sampled_of))\
      """;
  private static final String ASPECT =
      "aspect = :aspect or (:aspect = '" + WarningLink.NO_ASPECT + "' and aspect is null)";
  // read once for all of a statement: its conditions may stand in it a dozen times
  private static final String PASSED_STAGE =
      "with of_stage as materialized ("
          + StageQuery.PASSED
          + " select warning_id from passed where stage = :stage%s)\n";
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

  private final StepLimits limits;
  private final StageQuery stages;
  private final Retailers retailers;
  private final Items items;

  QueueConditions(StepLimits limits, StageQuery stages, Retailers retailers, Items items) {
    this.limits = limits;
    this.stages = stages;
    this.retailers = retailers;
    this.items = items;
  }

  /** What has to stand before a statement with the filter's conditions; often nothing. */
  String before(QueueFilter filter) {
    String timeliness = filter.value(Criterion.TIMELINESS);
    if (!filter.has(Criterion.STAGE) || timeliness.equals(CriterionReading.DUE_SOON)) {
      return "";
    }
    return PASSED_STAGE.formatted(timeliness.isEmpty() ? "" : " and timeliness = :timeliness");
  }

  /** The filter's conditions without those of one criterion; "true" when there are none. */
  String where(QueueFilter filter, @Nullable Criterion without) {
    List<String> conditions = new ArrayList<>();
    for (Criterion criterion : filter.values().keySet().stream().sorted().toList()) {
      if (criterion != without && criterion != Criterion.TIMELINESS) {
        conditions.add("(" + condition(criterion, filter) + ")");
      }
    }
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  private static String condition(Criterion criterion, QueueFilter filter) {
    return switch (criterion) {
      case STATE ->
          switch (filter.state()) {
            case OVERDUE -> IS_OVERDUE;
            case RETURNED -> "state = 'RAISED' and " + WAS_RETURNED;
            case FOLLOW_UP -> "state = 'IRREGULAR' and " + IN_FOLLOW_UP;
            case ALL -> "true";
            default -> "state in (:states)";
          };
      case RULE -> "rule_id = :rule";
      case COUNTY -> "unit_code >= :county and unit_code < :county_end";
      case ASPECT -> ASPECT;
      case WEEK -> "week_no = :week";
      case PRIORITY -> "priority >= :priority_from and priority < :priority_to";
      case RUN -> "run_id = :run";
      case FOUND -> "id in (select warning_id from warnings.run_finding where run_id = :found)";
      case KNOWN ->
          "run_id <> :known"
              + " and id in (select warning_id from warnings.run_finding where run_id = :known)";
      case MONTH -> "occurred_on >= :from and occurred_on < :to";
      case RETAILER -> "retailer_id = :retailer";
      case ITEM -> "item_id = :item";
      case REASON -> "reason_code = :reason";
      case MEASURE -> "measure = :measure";
      case PERSON -> "coalesce(ended_by_id::text, ended_by) = :person";
      case SAMPLED -> SAMPLED;
      case STAGE -> stage(filter.value(Criterion.TIMELINESS));
      case Q -> "strpos(subject, :q) > 0 or retailer_id in (:named) or item_id in (:goods)";
      case TIMELINESS -> "true";
    };
  }

  private static String stage(String timeliness) {
    return timeliness.equals(CriterionReading.DUE_SOON)
        ? "state = :stage_state and step_since >= :in_time_from and step_since < :at_ease_from"
        : "id in (select warning_id from of_stage)";
  }

  /** Values for every name that the conditions may use. */
  Map<String, Object> parameters(QueueFilter filter) {
    Map<String, Object> values = new HashMap<>();
    values.put("raised_before", limits.overdueBefore(Stage.SCREENING));
    values.put("assigned_before", limits.overdueBefore(Stage.CHECKING));
    values.put("high", PriorityBand.HIGH.least());
    values.put("medium", PriorityBand.MEDIUM.least());
    filter.values().forEach((criterion, value) -> put(values, criterion, value, filter));
    return values;
  }

  private void put(
      Map<String, Object> values, Criterion criterion, String value, QueueFilter filter) {
    switch (criterion) {
      case STATE -> values.put("states", filter.state().stateNames());
      case WEEK -> values.put("week", Weeks.find(value).orElseThrow());
      case PRIORITY -> {
        PriorityBand band = PriorityBand.valueOf(value);
        values.put("priority_from", band.least());
        values.put("priority_to", band.below());
      }
      case RUN, FOUND, KNOWN -> values.put(criterion.field(), Long.valueOf(value));
      case MONTH -> {
        values.put("from", YearMonth.parse(value).atDay(1));
        values.put("to", YearMonth.parse(value).plusMonths(1).atDay(1));
      }
      case STAGE -> putStage(values, Stage.valueOf(value), filter.value(Criterion.MONTH));
      case SAMPLED -> {
        int colon = value.indexOf(':');
        values.put("sampled", colon < 0 ? value : value.substring(0, colon));
        values.put("sampled_of", colon < 0 ? "" : value.substring(colon + 1));
      }
      case Q -> {
        values.put("q", value);
        values.put("named", named(value));
        values.put("goods", goods(value));
      }
      case COUNTY -> {
        values.put("county", value);
        values.put("county_end", new ChosenUnit(value).end());
      }
      case RULE, ASPECT, RETAILER, ITEM, REASON, MEASURE, PERSON, TIMELINESS ->
          values.put(criterion.field(), value);
    }
  }

  private void putStage(Map<String, Object> values, Stage stage, String month) {
    values.put("stage", stage.name());
    values.put("stage_state", stage.state().name());
    values.put("in_time_from", limits.overdueBefore(stage));
    values.put("at_ease_from", limits.atEaseFrom(stage));
    LocalDate from = month.isEmpty() ? FIRST_DAY : YearMonth.parse(month).atDay(1);
    LocalDate to = month.isEmpty() ? LAST_DAY : from.plusMonths(1);
    values.putAll(stages.parameters(from, to, limits.today()));
  }

  private List<String> goods(String q) {
    List<String> ids = items.listNamed(q);
    return ids.isEmpty() ? List.of("") : ids;
  }

  /** An empty list is no SQL; no retailer has an empty number. */
  private List<String> named(String q) {
    List<String> ids = retailers.listNamed(q);
    return ids.isEmpty() ? List.of("") : ids;
  }
}
