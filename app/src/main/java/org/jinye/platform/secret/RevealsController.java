package org.jinye.platform.secret;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 查看敏感信息记录: who had what shown, within the administrator's units. */
@Controller
@RequestMapping("/reveals")
@Administrators
class RevealsController {

  private final RevealQuery query;
  private final Reveals reveals;
  private final RevealSheet sheet;
  private final Clock clock;

  RevealsController(RevealQuery query, Reveals reveals, RevealSheet sheet, Clock clock) {
    this.query = query;
    this.reveals = reveals;
    this.sheet = sheet;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute RevealFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url("/reveals"));
    model.addAttribute(
        "page",
        new RevealsPage(
            filter, query.page(filter, pager), pager, reveals.kinds(), clock.getZone()));
    return "secret/reveals";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute RevealFilter filter, HttpServletResponse response)
      throws IOException {
    sheet.write(filter, Download.start(response, Download.XLSX, "查看敏感信息记录.xlsx"));
  }
}
