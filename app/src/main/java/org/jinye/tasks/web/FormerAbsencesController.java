package org.jinye.tasks.web;

import org.jinye.platform.access.Everyone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Where the absences stood before the organisation kept them alone: bookmarks still lead there. */
@Controller
@Everyone
class FormerAbsencesController {

  @GetMapping("/tasks/absences")
  RedirectView page() {
    return moved("/absences");
  }

  @GetMapping("/tasks/absences/export.xlsx")
  RedirectView export() {
    return moved("/absences/export.xlsx");
  }

  private static RedirectView moved(String to) {
    var view = new RedirectView(to, true);
    view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
    return view;
  }
}
