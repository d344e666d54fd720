package org.jinye.supply.web;

import java.time.Clock;
import java.util.List;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of one import together; one out of sight is not found. */
@Component
class ImportPages {

  private final Imports imports;
  private final ImportLinks links;
  private final AddedLines lines;
  private final Clock clock;

  ImportPages(Imports imports, ImportLinks links, AddedLines lines, Clock clock) {
    this.imports = imports;
    this.links = links;
    this.lines = lines;
    this.clock = clock;
  }

  ImportView view(long importId) {
    ImportRecord found = imports.find(importId).orElseThrow(() -> NotFound.of("导入"));
    return new ImportView(found, clock.getZone());
  }

  ImportPage page(long importId) {
    ImportView view = view(importId);
    return new ImportPage(
        view,
        imports.listReasons(importId),
        view.hasLines() ? lines.listWeeks(importId) : List.of(),
        links.findCorrecting(importId).orElse(null),
        links.listRepetitions(importId),
        links.countCorrected(importId));
  }

  /**
   * The order lines that the import brought in.
   *
   * @param weekNo null = of all weeks
   */
  LinesPage lines(long importId, @Nullable Integer weekNo, int page) {
    ImportView view = view(importId);
    List<AddedWeek> weeks = view.hasLines() ? lines.listWeeks(importId) : List.of();
    AddedWeek only = weekNo == null ? null : week(weeks, weekNo);
    List<AddedWeek> shown = LinesPage.shown(weeks, only);
    long total = shown.stream().mapToLong(AddedWeek::lines).sum();
    String path = LinesPage.path(view);
    var pager = new Pager(page, 50, total, weekNo == null ? path : path + "?week=" + weekNo);
    return new LinesPage(
        view, weeks, only, lines.list(importId, shown, pager.size(), pager.offset()), pager);
  }

  private static AddedWeek week(List<AddedWeek> weeks, int weekNo) {
    return weeks.stream()
        .filter(week -> week.weekNo() == weekNo)
        .findFirst()
        .orElseThrow(() -> NotFound.of("周"));
  }
}
