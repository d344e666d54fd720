package org.jinye.supply.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jinye.platform.access.CitySupervisors;
import org.jinye.supply.Imports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One import: how far it is, and then what became of its rows. */
@Controller
@RequestMapping("/imports/{id:\\d{1,18}}")
@CitySupervisors
class ImportController {

  private final ImportPages pages;
  private final Imports imports;
  private final OriginalFile original;

  ImportController(ImportPages pages, Imports imports, OriginalFile original) {
    this.pages = pages;
    this.imports = imports;
    this.original = original;
  }

  @GetMapping
  String show(@PathVariable long id, Model model) {
    model.addAttribute("page", pages.page(id));
    return "supply/import";
  }

  /** The account alone: asks again by itself until the import is over. */
  @GetMapping("/account")
  String account(@PathVariable long id, Model model) {
    model.addAttribute("page", pages.page(id));
    return "supply/account";
  }

  /** The file as it was received. */
  @GetMapping("/file")
  void file(@PathVariable long id, HttpServletResponse response) throws IOException {
    original.send(pages.view(id), response);
  }

  @PostMapping("/retry")
  String retry(@PathVariable long id, RedirectAttributes next) {
    imports.retry(id);
    next.addFlashAttribute("notice", "已重新排队。");
    return "redirect:/imports/" + id;
  }

  /** Brings the rejected rows in again, as they were corrected. */
  @PostMapping("/again")
  String again(@PathVariable long id, RedirectAttributes next) {
    long queued = imports.queueCorrected(id);
    next.addFlashAttribute("notice", "未导入的行已按更正后的内容重新排队。");
    return "redirect:/imports/" + queued;
  }
}
