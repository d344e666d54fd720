package org.jinye.supply.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.access.CitySupervisors;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows of an import that were kept: added, changed, already present. */
@Controller
@RequestMapping("/imports/{id:\\d{1,18}}/rows")
@CitySupervisors
class KeptRowsController {

  private final ImportPages pages;
  private final KeptRows rows;
  private final Clock clock;

  KeptRowsController(ImportPages pages, KeptRows rows, Clock clock) {
    this.pages = pages;
    this.rows = rows;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String effect,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    ImportView view = pages.view(id);
    KeptFilter filter = KeptFilter.of(effect, view);
    String link = filter.link(KeptPage.path(view));
    var pager = new Pager(page, Pager.DEFAULT_SIZE, filter.count(view), link);
    List<KeptRow> shown = rows.list(view.record(), filter, pager.size(), pager.offset());
    boolean listed = pager.total() == 0 || rows.areListed(id);
    model.addAttribute("page", new KeptPage(view, filter, shown, pager, listed));
    return "supply/rows";
  }

  @GetMapping("/export")
  void export(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String effect,
      HttpServletResponse response)
      throws IOException {
    ImportView view = pages.view(id);
    KeptFilter filter = KeptFilter.of(effect, view);
    var page = new KeptPage(view, filter, List.of(), new Pager(1, 1, 0, ""), true);
    try (Stream<KeptRow> all = rows.stream(view.record(), filter)) {
      new KeptSheet(page)
          .table()
          .write(
              Download.start(response, Download.XLSX, "导入和已有的行-第" + id + "次导入.xlsx"),
              all,
              clock.getZone());
    }
  }
}
