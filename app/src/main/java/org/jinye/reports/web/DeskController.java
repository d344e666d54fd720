package org.jinye.reports.web;

import java.util.Map;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.reports.internal.Desk;
import org.jinye.reports.internal.Trend;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** 工作台: the first page after signing in. */
@Controller
@Everyone
class DeskController {

  private final DeskPages pages;
  private final Desk desk;

  DeskController(DeskPages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/")
  String desk(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", pages.page(me));
    return "reports/desk";
  }

  @GetMapping("/desk/trend.json")
  @ResponseBody
  Map<String, Object> trend() {
    return desk.findTrend().map(Trend::option).orElse(Map.of());
  }
}
