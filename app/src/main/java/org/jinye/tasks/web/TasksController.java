package org.jinye.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
import org.jinye.tasks.internal.TaskFilter;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 待办: everything that waits, as lists. */
@Controller
@RequestMapping("/tasks")
@Everyone
class TasksController {

  private final TaskPages pages;
  private final TaskSheet sheet;

  TasksController(TaskPages pages, TaskSheet sheet) {
    this.pages = pages;
    this.sheet = sheet;
  }

  @GetMapping
  String list(
      @ModelAttribute TaskFilter filter,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.list(filter, page, me));
    return "tasks/list";
  }

  @GetMapping("/export.xlsx")
  void export(
      @ModelAttribute TaskFilter filter,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response)
      throws IOException {
    sheet.write(filter, me, Download.start(response, Download.XLSX, "待办.xlsx"));
  }
}
