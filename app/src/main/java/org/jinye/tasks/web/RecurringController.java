package org.jinye.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
import org.jinye.tasks.internal.recurring.DefiningWork;
import org.jinye.tasks.internal.recurring.DefiningWork.Form;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
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

/** 例行工作: what comes again, defined once by leaders and administrators. */
@Controller
@RequestMapping("/tasks/recurring")
@PreAuthorize("hasAnyRole('LEADER','ADMINISTRATOR')")
class RecurringController {

  private final DefiningWork defining;
  private final RecurringSheet sheet;

  RecurringController(DefiningWork defining, RecurringSheet sheet) {
    this.defining = defining;
    this.sheet = sheet;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    return page(Form.blank(me.unitCode()), Map.of(), model);
  }

  @GetMapping("/export.xlsx")
  void export(HttpServletResponse response) throws IOException {
    sheet.write(Download.start(response, Download.XLSX, "例行工作.xlsx"));
  }

  @PostMapping
  String define(
      @ModelAttribute Form form,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = defining.define(form);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(form, errors, model);
    }
    next.addFlashAttribute("notice", "已保存，到日子会自动出现在各单位的待办里。");
    return "redirect:/tasks/recurring";
  }

  @PostMapping("/{id:[0-9]{1,18}}/switch")
  String turn(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam boolean on,
      RedirectAttributes next) {
    defining.turn(id, version, on ? DefiningWork.Turn.ON : DefiningWork.Turn.OFF);
    next.addFlashAttribute("notice", on ? "已启用。" : "已停用，已经出现的待办不受影响。");
    return "redirect:/tasks/recurring";
  }

  private String page(Form form, Map<String, String> errors, Model model) {
    model.addAttribute(
        "page",
        new RecurringPage(
            defining.list(), defining.listUnits(), defining.listKinds(), form, errors));
    return "tasks/recurring";
  }
}
