package org.jinye.warnings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 预警: the queue with an open dossier. The address says which list and which dossier. */
@Controller
@RequestMapping("/warnings")
@Everyone
class WarningsController {

  private final WorkspacePages pages;
  private final QueueSheet sheet;

  WarningsController(WorkspacePages pages, QueueSheet sheet) {
    this.pages = pages;
    this.sheet = sheet;
  }

  @GetMapping
  String list(
      @RequestParam Map<String, String> address,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute(
        "page",
        address.isEmpty() ? pages.first(me) : pages.list(me, QueueFilter.of(address), page));
    return view(htmx);
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  String open(
      @PathVariable long id,
      @RequestParam Map<String, String> address,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.open(me, QueueFilter.of(address), page, id, Sent.nothing()));
    return view(htmx);
  }

  @GetMapping("/export")
  void export(@RequestParam Map<String, String> address, HttpServletResponse response)
      throws IOException {
    QueueFilter filter = QueueFilter.of(address);
    sheet.write(filter, Download.start(response, Download.XLSX, "预警清单.xlsx"));
  }

  static String view(@Nullable String htmx) {
    return htmx == null ? "warnings/page" : "warnings/workspace";
  }
}
