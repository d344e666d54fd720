package org.jinye.warnings.web.suppression;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.suppression.HitFilter;
import org.jinye.warnings.internal.suppression.SuppressionStore;
import org.jinye.warnings.internal.suppression.SuppressionStore.Hit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What was found and suppressions left alone: by a run, what the run's figure opens; or of a month,
 * what the report's figure opens.
 */
@Controller
@RequestMapping(HitFilter.PATH)
@Everyone
class RunHitsController {

  private static final Spreadsheet<Hit> TABLE =
      new Spreadsheet<>(
          "免扰命中",
          List.of(
              column("日期", 12, Hit::occurredOn),
              column("规则", 8, Hit::ruleId),
              column("单位", 12, Hit::unitCode),
              column("许可证号", 16, Hit::retailerId),
              column("品规", 16, Hit::itemId),
              column("情况", 60, Hit::sentence),
              column("评估", 10, Hit::runId)));

  private final SuppressionStore store;
  private final HitLines lines;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RunHitsController(
      SuppressionStore store, HitLines lines, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.lines = lines;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable Long run,
      @ModelAttribute HitFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    model.addAttribute("page", run == null ? ofMonth(filter, page) : ofRun(run, filter, page));
    return "warnings/suppression/hits";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute HitFilter filter, HttpServletResponse response) throws IOException {
    var out = Download.start(response, Download.XLSX, "免扰命中.xlsx");
    transaction.executeWithoutResult(status -> {
      try (Stream<Hit> hits = store.streamHits(filter)) {
        TABLE.write(out, hits, clock.getZone());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private HitsPage ofRun(long run, HitFilter filter, int page) {
    String url =
        HitFilter.PATH + "?run=" + run + (filter.rule().isEmpty() ? "" : "&rule=" + filter.rule());
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, store.countOfRun(run, filter.rule()), url);
    return new HitsPage(run, filter, lines.of(store.ofRun(run, filter.rule(), pager)), pager);
  }

  private HitsPage ofMonth(HitFilter filter, int page) {
    Pager pager =
        new Pager(page, Pager.DEFAULT_SIZE, store.countHits(filter), filter.url(HitFilter.PATH));
    return new HitsPage(null, filter, lines.of(store.hits(filter, pager)), pager);
  }
}
