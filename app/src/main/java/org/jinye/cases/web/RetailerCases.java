package org.jinye.cases.web;

import org.jinye.cases.internal.CaseCheck;
import org.jinye.cases.internal.CaseFilter;
import org.jinye.cases.internal.CaseStore;
import org.jinye.cases.internal.PartyStore;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.RetailerSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases of a shop on its page, and the way to register one. */
@Controller
@Everyone
class RetailerCases {

  private final PartyStore parties;
  private final CaseStore store;

  RetailerCases(PartyStore parties, CaseStore store) {
    this.parties = parties;
    this.store = store;
  }

  /** Contributed apart, for a controller makes no beans. */
  @Configuration(proxyBeanMethods = false)
  static class Section {

    @Bean
    RetailerSection casesOfRetailer() {
      return new RetailerSection("案件", 12, id -> CaseFilter.PATH + "/part?retailer=" + id);
    }
  }

  @GetMapping(CaseFilter.PATH + "/part")
  String part(
      @RequestParam(defaultValue = "") String retailer,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("retailer", retailer);
    model.addAttribute("rows", store.list(parties.listOf(retailer)).reversed());
    model.addAttribute("mayHandle", CaseCheck.mayHandle(me));
    return "cases/file/part";
  }
}
