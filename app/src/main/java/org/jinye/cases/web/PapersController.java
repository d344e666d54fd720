package org.jinye.cases.web;

import static org.jinye.platform.table.Spreadsheet.column;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperField;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 文书目录: which papers there are, who signs them, and what must stand on each. */
@Controller
@RequestMapping(PapersPage.PATH)
@Everyone
class PapersController {

  private static final int LONGEST = 100;

  private static final Spreadsheet<PaperKind> SHEET =
      new Spreadsheet<>(
          "文书目录",
          List.of(
              column("序号", 8, PaperKind::row),
              column("文书", 34, PaperKind::title),
              column("文号用字", 10, PaperKind::word),
              column("程序", 18, PapersPage::proceduresOf),
              column("去向", 14, kind -> kind.side().title()),
              column("从哪一步起", 12, kind -> kind.from().title()),
              column("审批", 44, PapersPage::opinionsOf),
              column("签名", 24, PapersPage::signaturesOf),
              column("盖章", 8, kind -> kind.needsSeal() ? "盖章" : ""),
              column("栏目", 90, PapersController::fields),
              column("格式来源", 30, kind -> kind.source().title())));

  private final PaperCatalogue catalogue = PaperCatalogue.read();
  private final Clock clock;

  PapersController(Clock clock) {
    this.clock = clock;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String q, Model model) {
    String words = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
    model.addAttribute("page", new PapersPage(words, rows(words)));
    return "cases/papers";
  }

  @GetMapping("/export.xlsx")
  void export(@RequestParam(defaultValue = "") String q, HttpServletResponse response)
      throws IOException {
    SHEET.write(
        Download.start(response, Download.XLSX, "文书目录.xlsx"),
        rows(q.strip()).stream(),
        clock.getZone());
  }

  @GetMapping("/{code:[a-z_]{1,40}}")
  String show(@PathVariable String code, Model model) {
    PaperKind kind = catalogue.find(code).orElseThrow(() -> NotFound.of("文书"));
    model.addAttribute("page", new PaperKindPage(kind));
    return "cases/paper";
  }

  private List<PaperKind> rows(String q) {
    return catalogue.kinds().stream()
        .filter(kind -> kind.title().contains(q) || fields(kind).contains(q))
        .toList();
  }

  private static String fields(PaperKind kind) {
    return kind.fields().stream().map(PaperField::title).collect(Collectors.joining("、"));
  }
}
