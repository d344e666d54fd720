package org.jinye.supply.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.stream.Stream;
import org.jinye.platform.access.CitySupervisors;
import org.jinye.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The order lines that an import brought in: looked through, downloaded. */
@Controller
@RequestMapping("/imports/{id:\\d{1,18}}/lines")
@CitySupervisors
class LinesController {

  private final ImportPages pages;
  private final AddedLines lines;
  private final Clock clock;

  LinesController(ImportPages pages, AddedLines lines, Clock clock) {
    this.pages = pages;
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer week,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    model.addAttribute("page", pages.lines(id, week, page));
    return "supply/lines";
  }

  @GetMapping("/export")
  void export(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer week,
      HttpServletResponse response)
      throws IOException {
    LinesPage page = pages.lines(id, week, 1);
    try (Stream<AddedLine> all = lines.stream(id, LinesPage.shown(page.weeks(), page.week()))) {
      LinesSheet.TABLE.write(
          Download.start(response, Download.XLSX, "订单明细-第" + id + "次导入.xlsx"),
          all,
          clock.getZone());
    }
  }
}
