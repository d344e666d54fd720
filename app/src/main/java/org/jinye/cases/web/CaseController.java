package org.jinye.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.Cases;
import org.jinye.cases.internal.ArchiveExport;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case: its page, its steps, its review. */
@Controller
@RequestMapping("/cases/{id:[0-9]{1,18}}")
@Everyone
class CaseController {

  private final CasePages pages;
  private final Cases cases;
  private final ArchiveExport archive;
  private final Clock clock;

  CaseController(CasePages pages, Cases cases, ArchiveExport archive, Clock clock) {
    this.pages = pages;
    this.cases = cases;
    this.archive = archive;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", pages.page(me, id, null));
    return "cases/file/show";
  }

  @GetMapping("/review")
  String review(@PathVariable long id, Model model) {
    var whole = pages.get(id);
    model.addAttribute("page", new CaseReviewPage(whole.row(), pages.sheet(whole)));
    return "cases/file/review";
  }

  /** The whole file as a folder with index and digests. */
  @GetMapping("/archive.zip")
  void archive(@PathVariable long id, HttpServletResponse response) throws IOException {
    var whole = pages.get(id);
    String name = "案卷 " + whole.row().title().replaceAll("[\\\\/:*?\"<>|]", "_") + ".zip";
    archive.write(
        whole,
        LocalDateTime.ofInstant(clock.instant(), clock.getZone()),
        Download.start(response, "application/zip", name));
  }

  @PostMapping("/steps")
  String step(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "0") int version,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    String refused =
        switch (cases.take(me, id, version, step)) {
          case CaseOutcome.Done done -> {
            next.addFlashAttribute(
                "notice", "已办理，案件现在是“%s”。".formatted(CaseWords.stage(done.file())));
            yield "";
          }
          case CaseOutcome.Refused no -> String.join("；", no.errors().values());
          case CaseOutcome.Overtaken overtaken -> overtaken.words();
        };
    if (refused.isEmpty()) {
      return "redirect:/cases/" + id;
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("page", pages.page(me, id, refused));
    return "cases/file/show";
  }
}
