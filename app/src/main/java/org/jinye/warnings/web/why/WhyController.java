package org.jinye.warnings.web.why;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** 为什么报: a warning replayed from what its run wrote down. */
@Controller
@RequestMapping("/warnings/{id:[0-9]{1,18}}/why")
@Everyone
class WhyController {

  private static final Spreadsheet<FigureLine> FIGURES =
      new Spreadsheet<>(
          "重放对照",
          List.of(
              column("项目", 20, FigureLine::title),
              column("当时记下", 24, FigureLine::stored),
              column("现在重算", 24, FigureLine::replayed),
              column("是否一致", 12, line -> line.isSame() ? "一致" : "不一致"),
              column("当时记下的原值", 24, FigureLine::storedRaw),
              column("现在重算的原值", 24, FigureLine::replayedRaw)));

  private final WhyPages pages;
  private final Clock clock;

  WhyController(WhyPages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, Model model) {
    model.addAttribute("page", pages.page(id));
    return "warnings/why/show";
  }

  /** The replay takes seconds: the page comes first and asks for it. */
  @GetMapping("/replay")
  String replay(
      @PathVariable long id,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    model.addAttribute("page", pages.replay(id));
    return htmx == null ? "warnings/why/replaypage" : "warnings/why/replay";
  }

  @GetMapping("/replay/export")
  void export(@PathVariable long id, HttpServletResponse response) throws IOException {
    ReplayPage page = pages.replay(id);
    FIGURES.write(
        Download.start(response, Download.XLSX, "预警" + id + "重放对照.xlsx"),
        page.figures().stream(),
        clock.getZone());
  }
}
