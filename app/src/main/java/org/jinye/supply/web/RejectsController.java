package org.jinye.supply.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.platform.access.CitySupervisors;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rows of an import that were not taken: looked through, downloaded, corrected. */
@Controller
@RequestMapping("/imports/{id:\\d{1,18}}/rejects")
@CitySupervisors
class RejectsController {

  private final ImportPages pages;
  private final RejectedRows rows;
  private final CorrectingRow correcting;
  private final Clock clock;

  RejectsController(ImportPages pages, RejectedRows rows, CorrectingRow correcting, Clock clock) {
    this.pages = pages;
    this.rows = rows;
    this.correcting = correcting;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @PathVariable long id, @ModelAttribute("asked") RejectPlace.Asked asked, Model model) {
    ImportPage account = pages.page(id);
    RejectPlace place = asked.place();
    RejectFilter filter = place.filter();
    long total = filter.count(account.reasons(), account.view().record().rows().rejected());
    var pager =
        new Pager(place.page(), Pager.DEFAULT_SIZE, total, filter.link(account.rejectsLink()));
    List<RejectedRow> shown = rows.list(id, filter, pager.size(), pager.offset());
    model.addAttribute("page", new RejectsPage(account, filter, shown, pager));
    return "supply/rejects";
  }

  @GetMapping("/export")
  void export(
      @PathVariable long id,
      @ModelAttribute("asked") RejectPlace.Asked asked,
      HttpServletResponse response)
      throws IOException {
    ImportPage account = pages.page(id);
    RejectFilter filter = asked.place().filter();
    var sheet =
        new RejectSheet(new RejectsPage(account, filter, List.of(), new Pager(1, 1, 0, "")));
    try (Stream<RejectedRow> all = rows.stream(id, filter)) {
      sheet
          .table()
          .write(
              Download.start(response, Download.XLSX, "未导入的行-第" + id + "次导入.xlsx"),
              all,
              clock.getZone());
    }
  }

  @GetMapping("/{line:\\d{1,18}}")
  String edit(
      @PathVariable long id,
      @PathVariable long line,
      @ModelAttribute("asked") RejectPlace.Asked asked,
      Model model) {
    model.addAttribute("page", correcting.form(id, line, asked.place()));
    return "supply/correction";
  }

  @PostMapping("/{line:\\d{1,18}}")
  String save(
      @PathVariable long id,
      @PathVariable long line,
      @ModelAttribute("asked") RejectPlace.Asked asked,
      @RequestParam int version,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model) {
    return switch (correcting.save(id, line, asked.place(), sent, version, me)) {
      case CorrectingRow.Outcome.Kept() -> {
        next.addFlashAttribute("notice", "第 %d 行的更正已保存，重新导入后生效。".formatted(line));
        yield back(id, asked);
      }
      case CorrectingRow.Outcome.Faulty(CorrectionPage form) ->
          again(HttpStatus.UNPROCESSABLE_CONTENT, form, response, model);
      case CorrectingRow.Outcome.Overtaken(CorrectionPage form) ->
          again(HttpStatus.CONFLICT, form, response, model);
    };
  }

  @PostMapping("/{line:\\d{1,18}}/drop")
  String drop(
      @PathVariable long id,
      @PathVariable long line,
      @ModelAttribute("asked") RejectPlace.Asked asked,
      @RequestParam int version,
      RedirectAttributes next) {
    correcting.drop(id, line, version);
    next.addFlashAttribute("notice", "第 %d 行已恢复为文件中的内容。".formatted(line));
    return back(id, asked);
  }

  private static String back(long id, RejectPlace.Asked asked) {
    return "redirect:" + asked.place().link("/imports/" + id + "/rejects");
  }

  private static String again(
      HttpStatus status, CorrectionPage form, HttpServletResponse response, Model model) {
    response.setStatus(status.value());
    model.addAttribute("page", form);
    return "supply/correction";
  }
}
