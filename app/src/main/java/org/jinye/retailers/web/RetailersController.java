package org.jinye.retailers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
import org.jinye.retailers.internal.RetailerFilter;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 零售户: the register as a list, and one retailer with all that is known. */
@Controller
@RequestMapping("/retailers")
@Everyone
class RetailersController {

  private final RetailerPages pages;
  private final FilePages files;
  private final RetailerSheet sheet;

  RetailersController(RetailerPages pages, FilePages files, RetailerSheet sheet) {
    this.pages = pages;
    this.files = files;
    this.sheet = sheet;
  }

  @GetMapping
  String list(
      @ModelAttribute RetailerFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    model.addAttribute("page", pages.list(filter, page));
    return "retailers/list";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute RetailerFilter filter, HttpServletResponse response)
      throws IOException {
    sheet.write(filter, Download.start(response, Download.XLSX, "零售户.xlsx"));
  }

  @GetMapping("/{retailerId}")
  String show(@PathVariable String retailerId, @AuthenticationPrincipal SignedIn me, Model model) {
    Optional<String> moved = files.movedTo(retailerId);
    if (moved.isPresent()) {
      return "redirect:" + moved.get();
    }
    model.addAttribute("page", files.page(me, retailerId));
    return "retailers/retailer";
  }
}
