package org.jinye.platform.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 痕迹: every change of the administrator's units, and whether anybody tampered with the record. */
@Controller
@RequestMapping("/trail")
@Administrators
class TrailController {

  private final TrailQuery query;
  private final TrailWords words;
  private final TrailSheet sheet;
  private final Verifications verifications;
  private final Clock clock;

  TrailController(
      TrailQuery query,
      TrailWords words,
      TrailSheet sheet,
      Verifications verifications,
      Clock clock) {
    this.query = query;
    this.words = words;
    this.sheet = sheet;
    this.verifications = verifications;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute TrailFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url("/trail"));
    model.addAttribute(
        "page", new TrailPage(filter, query.page(filter, pager), pager, words.tables(), state()));
    return "trail/list";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute TrailFilter filter, HttpServletResponse response) throws IOException {
    sheet.write(filter, Download.start(response, Download.XLSX, "痕迹.xlsx"));
  }

  /** The fragment that a running verification asks for again and again. */
  @GetMapping("/verification")
  String verification(Model model) {
    model.addAttribute("state", state());
    return "trail/verification";
  }

  @PostMapping("/verification")
  String verify() {
    verifications.ask();
    return "redirect:/trail";
  }

  private VerificationPage state() {
    return new VerificationPage(verifications.last().orElse(null), clock.getZone());
  }
}
