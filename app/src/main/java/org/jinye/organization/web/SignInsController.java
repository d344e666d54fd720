package org.jinye.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jinye.organization.internal.signin.AttemptFilter;
import org.jinye.organization.internal.signin.AttemptQuery;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
import org.jinye.platform.web.Pager;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 登录记录: who came in or tried to, within the administrator's units. */
@Controller
@RequestMapping("/sign-ins")
@Administrators
class SignInsController {

  private final AttemptQuery query;
  private final SignInSheet sheet;
  private final Clock clock;

  SignInsController(AttemptQuery query, SignInSheet sheet, Clock clock) {
    this.query = query;
    this.sheet = sheet;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @ModelAttribute AttemptFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, query.count(filter), filter.url("/sign-ins"));
    model.addAttribute(
        "page",
        new SignInsPage(
            filter, query.page(filter, pager), pager, clock.getZone(), me.unitCode().isEmpty()));
    return "organization/signins";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute AttemptFilter filter, HttpServletResponse response)
      throws IOException {
    sheet.write(filter, Download.start(response, Download.XLSX, "登录记录.xlsx"));
  }
}
