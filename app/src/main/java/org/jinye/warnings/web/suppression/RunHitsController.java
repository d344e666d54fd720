package org.jinye.warnings.web.suppression;

import org.jinye.platform.access.Everyone;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.suppression.SuppressionStore;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a run found and a suppression left alone: what the run's figure opens. */
@Controller
@RequestMapping("/suppressions/hits")
@Everyone
class RunHitsController {

  private final SuppressionStore store;

  RunHitsController(SuppressionStore store) {
    this.store = store;
  }

  @GetMapping
  String list(
      @RequestParam long run,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    String url =
        "/suppressions/hits?run="
            + run
            + (rule.matches("[A-Za-z0-9]{1,10}") ? "&rule=" + rule : "");
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, store.countOfRun(run, rule), url);
    model.addAttribute("page", new HitsPage(run, store.ofRun(run, rule, pager), pager));
    return "warnings/suppression/hits";
  }
}
