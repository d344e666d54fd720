package org.jinye.retailers.web.file;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.internal.holder.HolderForm;
import org.jinye.retailers.internal.holder.Holders;
import org.jinye.retailers.web.RetailerPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people behind a shop: added and ended. */
@Controller
@RequestMapping("/retailers/{retailerId}/people")
@Supervisors
class PeopleController {

  private static final String FORM = "retailers/file/person";

  private final Holders holders;
  private final Retailers retailers;
  private final Clock clock;

  PeopleController(Holders holders, Retailers retailers, Clock clock) {
    this.holders = holders;
    this.retailers = retailers;
    this.clock = clock;
  }

  @GetMapping("/new")
  String blank(@PathVariable String retailerId, Model model) {
    HolderForm form = HolderForm.blank(LocalDate.now(clock));
    model.addAttribute("page", new PersonPage(retailer(retailerId), form, Map.of()));
    return FORM;
  }

  @PostMapping
  String add(
      @PathVariable String retailerId,
      @ModelAttribute HolderForm form,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Retailer retailer = retailer(retailerId);
    Map<String, String> errors = form.errors(LocalDate.now(clock));
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", new PersonPage(retailer, form, errors));
      return FORM;
    }
    holders.add(retailer, form);
    return back(retailer, "经营者已登记。", next);
  }

  @PostMapping("/{id:[0-9]{1,18}}/end")
  String end(@PathVariable String retailerId, @PathVariable long id, RedirectAttributes next) {
    Retailer retailer = retailer(retailerId);
    holders.end(retailerId, id, LocalDate.now(clock));
    return back(retailer, "已登记。", next);
  }

  private Retailer retailer(String retailerId) {
    return retailers.find(retailerId).orElseThrow(() -> NotFound.of("零售户"));
  }

  private static String back(Retailer retailer, String notice, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice);
    return "redirect:" + RetailerPage.url(retailer.retailerId());
  }
}
