package org.jinye.supply.web;

import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A retailer's orders, as a part of the retailer's page and one by one. */
@Controller
@Everyone
class OrdersController {

  private final OrderPages pages;

  OrdersController(OrderPages pages) {
    this.pages = pages;
  }

  @GetMapping("/retailers/{retailerId}/orders")
  String ofRetailer(
      @PathVariable String retailerId,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.ofRetailer(me.scope(), retailerId));
    return htmx == null ? "supply/retailerorderspage" : "supply/retailerorders";
  }

  @GetMapping("/orders/{orderNumber}")
  String order(
      @PathVariable String orderNumber,
      @RequestParam String retailer,
      @RequestParam(required = false) @Nullable String week,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    return byNumber(orderNumber, retailer, week, me, model);
  }

  /** The same for numbers that cannot be part of a path. */
  @GetMapping("/orders")
  String byNumber(
      @RequestParam String number,
      @RequestParam String retailer,
      @RequestParam(required = false) @Nullable String week,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.order(me.scope(), retailer, number, week));
    return "supply/order";
  }
}
