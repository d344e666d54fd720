package org.jinye.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jinye.reports.internal.ReportTable.Change;
import org.jinye.reports.internal.ReportTable.Count;
import org.jinye.reports.internal.ReportTable.Line;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.CommonReason;
import org.jinye.warnings.Measure;
import org.jinye.warnings.Stage;
import org.jinye.warnings.StageCount;
import org.jinye.warnings.Timeliness;
import org.jinye.warnings.WarningCount;
import org.jinye.warnings.WarningState;

/** The parts add up to the whole, whatever the month was like. */
class ReportTablesProperties {

  private static final List<Named> RULES =
      Stream.of("W03", "W06", "W07", "W99").map(id -> new Named(id, "规则" + id)).toList();
  private static final List<Named> COUNTIES =
      Stream.of("990101", "990102", "990103").map(code -> new Named(code, "县" + code)).toList();
  private static final int RAISED = 0;
  private static final int PROCESSED = 1;
  private static final int NOT_PROCESSED = 4;
  private static final int OPEN = 5;
  private static final int BEFORE = 8;
  private static final int CHANGE = 9;

  private final Rulebook rulebook = Rulebook.load();

  @Property
  void aLineIsTheSumOfItsParts(@ForAll("months") List<WarningCount> now) {
    for (ReportTable table : standing(now, List.of())) {
      for (Line line : table.lines()) {
        assertThat(count(line, RAISED))
            .isEqualTo(count(line, PROCESSED) + count(line, NOT_PROCESSED) + count(line, OPEN));
        assertThat(count(line, PROCESSED)).isEqualTo(count(line, 2) + count(line, 3));
        assertThat(count(line, OPEN)).isEqualTo(count(line, 6) + count(line, 7));
      }
    }
  }

  @Property
  void theLastLineIsTheSumOfTheOthersAndTheSameInEveryTable(
      @ForAll("months") List<WarningCount> now, @ForAll("months") List<WarningCount> before) {
    List<ReportTable> tables = standing(now, before);
    for (ReportTable table : tables) {
      for (int column = 0; column <= BEFORE; column++) {
        int at = column;
        assertThat(count(table.lines().getLast(), at))
            .isEqualTo(sumOfParts(table, l -> count(l, at)));
      }
      assertThat(change(table.lines().getLast()))
          .isEqualTo(sumOfParts(table, ReportTablesProperties::change))
          .isEqualTo(total(now) - total(before));
    }
    assertThat(tables.get(0).lines().getLast().cells().stream().map(c -> c.text()).toList())
        .isEqualTo(tables.get(1).lines().getLast().cells().stream().map(c -> c.text()).toList());
    assertThat(count(tables.get(0).lines().getLast(), RAISED)).isEqualTo(total(now));
  }

  @Property
  void causesSumToTheCountOfTheirState(@ForAll("months") List<WarningCount> now) {
    MonthFigures figures = figures(now, List.of(), List.of());
    Line kinds = new StandingTables(figures).byKind().lines().getLast();
    OutcomeTables outcomes = new OutcomeTables(figures);
    ReportTable notProcessed = outcomes.causes("n", "", WarningState.NOT_PROCESSED);
    ReportTable harmless = outcomes.causes("h", "", WarningState.HARMLESS);
    assertThat(sumOfParts(notProcessed, line -> count(line, 0)))
        .isEqualTo(count(kinds, NOT_PROCESSED));
    assertThat(sumOfParts(harmless, line -> count(line, 0))).isEqualTo(count(kinds, 2));
    for (ReportTable table : List.of(notProcessed, harmless)) {
      assertThat(table.isEmpty() ? 0 : count(table.lines().getLast(), 0))
          .isEqualTo(sumOfParts(table, line -> count(line, 0)));
    }
  }

  @Property
  void measuresSumToTheIrregularities(@ForAll("months") List<WarningCount> now) {
    MonthFigures figures = figures(now, List.of(), List.of());
    Line kinds = new StandingTables(figures).byKind().lines().getLast();
    ReportTable measures = new OutcomeTables(figures).measures();
    assertThat(sumOfParts(measures, line -> count(line, 0))).isEqualTo(count(kinds, 3));
    for (Line line : measures.lines()) {
      long parts = 0;
      for (int i = 1; i < line.cells().size(); i++) {
        parts += count(line, i);
      }
      assertThat(parts).isEqualTo(count(line, 0));
    }
  }

  @Property
  void stagesAddUp(@ForAll("stages") List<StageCount> stages) {
    ReportTable table = new TimelinessTable(figures(List.of(), List.of(), stages), "").table();
    for (Line line : table.lines()) {
      assertThat(count(line, 0))
          .isEqualTo(count(line, 1) + count(line, 2) + count(line, 3) + count(line, 4));
    }
    assertThat(sumOfParts(table, line -> count(line, 0)))
        .isEqualTo(stages.stream().mapToLong(StageCount::warnings).sum());
  }

  @Property
  void everyFigureOpensAListOfItsOwn(@ForAll("months") List<WarningCount> now) {
    ReportTable table = standing(now, List.of()).getFirst();
    List<String> links = new ArrayList<>();
    for (Line line : table.lines()) {
      line.cells().stream()
          .filter(Count.class::isInstance)
          .map(cell -> ((Count) cell).link().href())
          .forEach(links::add);
    }
    assertThat(links).doesNotHaveDuplicates().allMatch(link -> link.startsWith("/warnings?month="));
  }

  private List<ReportTable> standing(List<WarningCount> now, List<WarningCount> before) {
    StandingTables tables = new StandingTables(figures(now, before, List.of()));
    return List.of(tables.byKind(), tables.byCounty());
  }

  private MonthFigures figures(
      List<WarningCount> now, List<WarningCount> before, List<StageCount> stages) {
    ReportSubject subject = new ReportSubject(YearMonth.of(2026, 10), "9901", "金叶市", "");
    return new MonthFigures(
        subject,
        subject.inMonth(YearMonth.of(2026, 9)),
        new Counts(now),
        new Counts(before),
        stages,
        RULES,
        COUNTIES,
        new CauseTitles(rulebook));
  }

  private static long count(Line line, int column) {
    return ((Count) line.cells().get(column)).value();
  }

  private static long change(Line line) {
    return ((Change) line.cells().get(CHANGE)).value();
  }

  private static long sumOfParts(ReportTable table, ToLongFunction<Line> value) {
    return table.lines().stream().filter(line -> !line.sum()).mapToLong(value).sum();
  }

  private static long total(List<WarningCount> counts) {
    return counts.stream().mapToLong(WarningCount::warnings).sum();
  }

  @Provide
  Arbitrary<List<WarningCount>> months() {
    Arbitrary<String> rules = Arbitraries.of(RULES.stream().map(Named::code).toList());
    Arbitrary<String> reasons =
        Arbitraries.of("banquet", "holiday_stocking", "gone", CommonReason.OTHER.name());
    return Combinators.combine(
            counties(),
            rules,
            Arbitraries.of(WarningState.class),
            reasons,
            Arbitraries.of(Measure.class),
            Arbitraries.longs().between(1, 3000))
        .as((county, rule, state, reason, measure, n) ->
            new WarningCount(
                county,
                rule,
                null,
                state,
                state == WarningState.NOT_PROCESSED || state == WarningState.HARMLESS
                    ? reason
                    : null,
                state == WarningState.IRREGULAR ? measure : null,
                n))
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<StageCount>> stages() {
    return Combinators.combine(
            counties(),
            Arbitraries.of(Stage.class),
            Arbitraries.of(Timeliness.class),
            Arbitraries.longs().between(1, 3000))
        .as(StageCount::new)
        .list()
        .ofMaxSize(40);
  }

  private static Arbitrary<String> counties() {
    return Arbitraries.of(COUNTIES.stream().map(Named::code).toList());
  }
}
