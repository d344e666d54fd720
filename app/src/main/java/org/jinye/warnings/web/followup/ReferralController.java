package org.jinye.warnings.web.followup;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jinye.platform.Days;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.NotFound;
import org.jinye.warnings.internal.followup.Referral;
import org.jinye.warnings.internal.followup.Referral.ReferralState;
import org.jinye.warnings.internal.followup.Referring;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 移送: its receipt, then what came of it. */
@Controller
@RequestMapping("/referrals/{id:[0-9]{1,18}}")
@Everyone
class ReferralController {

  private static final String PAGE = "warnings/followup/referral";

  private final Referring referring;
  private final Clock clock;

  ReferralController(Referring referring, Clock clock) {
    this.referring = referring;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", page(me, get(id), Map.of(), Map.of()));
    return PAGE;
  }

  @Supervisors
  @PostMapping
  String move(
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Referral of = get(id);
    String version = fields.getOrDefault("version", "");
    var typed =
        new Referring.Progress(
            version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0,
            Days.find(fields.getOrDefault("on", "")).orElse(null),
            fields.getOrDefault("words", "").strip());
    Map<String, String> errors = referring.move(me, of, typed, clock.instant());
    if (errors.isEmpty()) {
      next.addFlashAttribute("notice", "已登记。");
      return "redirect:/referrals/" + id;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page(me, get(id), fields, errors));
    return PAGE;
  }

  private Referral get(long id) {
    return referring.find(id).orElseThrow(() -> NotFound.of("移送"));
  }

  private ReferralPage page(
      SignedIn me, Referral of, Map<String, String> typed, Map<String, String> errors) {
    boolean supervisor = me.isCitySupervisor() || me.isCountySupervisor();
    return new ReferralPage(
        of,
        supervisor && of.state() != ReferralState.ANSWERED,
        LocalDate.now(clock).toString(),
        typed,
        errors);
  }
}
