package org.jinye.supply.web;

import java.time.Clock;
import java.util.List;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Pager;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.Imports;
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
    boolean hasLines = view.isCounted() && view.isOrderLines() && view.record().rows().taken() > 0;
    return new ImportPage(
        view,
        imports.listReasons(importId),
        hasLines ? lines.listWeeks(importId) : List.of(),
        links.findCorrecting(importId).orElse(null),
        links.listRepetitions(importId),
        links.countCorrected(importId));
  }

  LinesPage lines(long importId, int weekNo, int page) {
    ImportView view = view(importId);
    AddedWeek week =
        lines.listWeeks(importId).stream()
            .filter(count -> count.weekNo() == weekNo)
            .findFirst()
            .orElseThrow(() -> NotFound.of("周"));
    var pager = new Pager(page, 50, week.lines(), view.link() + "/lines?week=" + weekNo);
    return new LinesPage(
        view, week, lines.list(importId, weekNo, pager.size(), pager.offset()), pager);
  }
}
