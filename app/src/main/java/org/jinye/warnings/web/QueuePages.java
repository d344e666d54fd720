package org.jinye.warnings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.WarningSubjects;
import org.jinye.warnings.internal.WarningTitles;
import org.jinye.warnings.internal.WarningTitles.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the queue together. */
@Component
class QueuePages {

  static final int SIZE = 20;

  private final QueueQuery query;
  private final FacetViews facets;
  private final WarningTitles titles;
  private final Chips chips;
  private final WarningSubjects subjects;
  private final StepLimits limits;

  QueuePages(
      QueueQuery query,
      FacetViews facets,
      WarningTitles titles,
      Chips chips,
      WarningSubjects subjects,
      StepLimits limits) {
    this.query = query;
    this.facets = facets;
    this.titles = titles;
    this.chips = chips;
    this.subjects = subjects;
    this.limits = limits;
  }

  /**
   * What the page around a list asks for.
   *
   * @param path address that the pager keeps: the list's, or that of the open dossier
   * @param page number of the page; null: the one that holds {@code ahead} rows before it
   */
  record Asked(QueueFilter filter, String path, @Nullable Integer page, long ahead) {

    static Asked of(QueueFilter filter, @Nullable Integer page) {
      return new Asked(filter, "/warnings", page, 0);
    }

    Asked around(long id, long rowsAhead) {
      return new Asked(filter, "/warnings/" + id, page, rowsAhead);
    }
  }

  QueuePage page(SignedIn me, Asked asked) {
    QueueFilter filter = asked.filter();
    Map<Criterion, Map<String, Long>> counts = query.counts(filter);
    Map<String, String> counties = facets.counties();
    List<StateTab> states = facets.states(filter, counts.getOrDefault(Criterion.STATE, Map.of()));
    List<FacetView> others = facets.facets(filter, counts, counties);
    Pager pager = pager(asked, total(filter, others));
    List<QueueRow> rows = query.page(filter, pager);
    Map<String, String> names = subjects.names(rows.stream().map(QueueRow::subject).toList());
    Titles titled = titles.about(rows.stream().map(QueueRow::itemId).toList());
    List<QueueLine> lines =
        rows.stream().map(row -> line(me, asked, row, titled, names, counties)).toList();
    return new QueuePage(
        filter, states, others, counties, chips.of(filter), lines, pager, me.isCitySupervisor());
  }

  /** Every facet sums up to the list as narrowed by the others: one that narrows nothing tells. */
  private long total(QueueFilter filter, List<FacetView> others) {
    return others.stream()
        .filter(facet -> !filter.has(facet.criterion()))
        .findFirst()
        .map(FacetView::total)
        .orElseGet(() -> chosen(others.getFirst()));
  }

  private static long chosen(FacetView facet) {
    return facet.values().stream()
        .filter(FacetView.Value::chosen)
        .mapToLong(FacetView.Value::warnings)
        .sum();
  }

  private static Pager pager(Asked asked, long total) {
    Integer page = asked.page();
    int shown = page == null ? (int) (asked.ahead() / SIZE) + 1 : page;
    return new Pager(shown, SIZE, total, asked.filter().url(asked.path()));
  }

  private QueueLine line(
      SignedIn me,
      Asked asked,
      QueueRow row,
      Titles titled,
      Map<String, String> names,
      Map<String, String> counties) {
    return new QueueLine(
        row,
        Optional.ofNullable(names.get(row.subject())).orElse(row.subject()),
        counties.getOrDefault(row.unitCode(), row.unitCode()),
        titled.of(row.ruleId(), row.itemId()),
        limits.standing(row.state(), row.stepSince()).orElse(null),
        asked.filter().url("/warnings/" + row.id()),
        false,
        me.isCitySupervisor() && row.state() == WarningState.RAISED);
  }
}
