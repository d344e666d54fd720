package org.jinye.warnings.web.retailer;

import java.util.Map;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A retailer's warnings and curve, as a part of the retailer's page. */
@Controller
@RequestMapping("/retailers/{retailerId}")
@Everyone
class RetailerWarningsController {

  private final RetailerWarningPages pages;

  RetailerWarningsController(RetailerWarningPages pages) {
    this.pages = pages;
  }

  @GetMapping("/warnings")
  String warnings(
      @PathVariable String retailerId,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    model.addAttribute("page", pages.of(retailerId));
    return htmx == null ? "warnings/retailerpage" : "warnings/retailer";
  }

  @GetMapping("/curve.json")
  @ResponseBody
  Map<String, Object> curve(@PathVariable String retailerId, @AuthenticationPrincipal SignedIn me) {
    return pages.curve(me.scope(), retailerId).option();
  }
}
