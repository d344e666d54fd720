package org.jinye.retailers.web.merge;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.internal.merge.Merging;
import org.jinye.retailers.web.RetailerPage;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 合并档案: two files of the same shop, and back. */
@Controller
@Everyone
class MergeController {

  private static final String FORM = "retailers/merge/merge";
  private static final int LONGEST_REASON = 500;

  private final Merging merging;
  private final Retailers retailers;
  private final Clock clock;

  MergeController(Merging merging, Retailers retailers, Clock clock) {
    this.merging = merging;
    this.retailers = retailers;
    this.clock = clock;
  }

  @Supervisors
  @GetMapping("/retailers/{retailerId}/merge")
  String compare(
      @PathVariable String retailerId, @RequestParam(defaultValue = "") String other, Model model) {
    model.addAttribute("page", page(retailerId, other.strip(), Set.of(), "", null));
    return FORM;
  }

  @Supervisors
  @PostMapping("/retailers/{retailerId}/merge")
  String merge(
      @PathVariable String retailerId,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "") Set<String> taken,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    String words = reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      String error = "请写明合并的理由，最多%d个字。".formatted(LONGEST_REASON);
      model.addAttribute("page", page(retailerId, other, taken, reason, error));
      return FORM;
    }
    merging.merge(retailer(retailerId).retailerId(), other, taken, words, me.name());
    next.addFlashAttribute("notice", "档案 " + other + " 已并入。可以在“合并记录”里撤销。");
    return "redirect:" + RetailerPage.url(retailerId);
  }

  @GetMapping("/merges")
  String list(Model model) {
    model.addAttribute("page", new MergesPage(merging.listMerges(), clock.getZone()));
    return "retailers/merge/list";
  }

  @Supervisors
  @PostMapping("/merges/{id:[0-9]{1,18}}/undo")
  String undo(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    merging.undo(id, me.name());
    next.addFlashAttribute("notice", "合并已撤销，两个档案恢复原样。");
    return "redirect:/merges";
  }

  private MergePage page(
      String keptId,
      String otherId,
      Set<String> taken,
      String reason,
      @org.jspecify.annotations.Nullable String error) {
    Retailer kept = retailer(keptId);
    Retailer other = otherId.equals(keptId) ? null : retailers.find(otherId).orElse(null);
    String problem =
        other == null && !otherId.isEmpty() ? "没有找到档案 " + otherId + "，或不能与自己合并。" : error;
    return new MergePage(
        kept,
        other,
        otherId,
        other == null ? List.of() : merging.compare(keptId, other.retailerId()),
        taken,
        reason,
        problem);
  }

  private Retailer retailer(String retailerId) {
    return retailers.find(retailerId).orElseThrow(() -> NotFound.of("零售户"));
  }
}
