package org.jinye.warnings.web.followup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Owner;
import org.jinye.evidence.UploadReply;
import org.jinye.platform.Days;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.Dossier;
import org.jinye.warnings.internal.followup.FollowUpStore;
import org.jinye.warnings.internal.followup.Visit;
import org.jinye.warnings.internal.followup.VisitStore;
import org.jinye.warnings.internal.followup.VisitingShops;
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

/** A visit, made for the telephone in the hand of whoever stands in the shop. */
@Controller
@RequestMapping("/visits/{id:[0-9]{1,18}}")
@Everyone
class VisitController {

  private static final String PAGE = "warnings/followup/visit";

  private final VisitStore visits;
  private final VisitingShops visiting;
  private final FollowUpStore warnings;
  private final Attachments attachments;
  private final Rulebook rulebook;
  private final Clock clock;

  VisitController(
      VisitStore visits,
      VisitingShops visiting,
      FollowUpStore warnings,
      Attachments attachments,
      Rulebook rulebook,
      Clock clock) {
    this.visits = visits;
    this.visiting = visiting;
    this.warnings = warnings;
    this.attachments = attachments;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    Visit visit = get(id);
    model.addAttribute(
        "page", page(me, visit, Map.of(), Map.of(), AttachmentForm.blank(), List.of()));
    return PAGE;
  }

  @PostMapping("/report")
  String report(
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Visit visit = get(id);
    if (!mayReport(me)) {
      throw Refused.because("走访情况由检查员或内管员填写。");
    }
    Map<String, String> errors = new HashMap<>();
    Optional<BigDecimal> longitude = degrees(fields, "longitude", 180);
    Optional<BigDecimal> latitude = degrees(fields, "latitude", 90);
    if (longitude.isPresent() != latitude.isPresent() || isWrong(fields, longitude, latitude)) {
      errors.put("position", "经度应在 -180 到 180 之间，纬度应在 -90 到 90 之间，两个都填或都不填。");
    }
    var report =
        new VisitingShops.Report(
            version(fields),
            fields.containsKey("cancel"),
            Days.find(text(fields, "visitedOn")).orElse(null),
            text(fields, "findings"),
            longitude.orElse(null),
            latitude.orElse(null));
    if (errors.isEmpty()) {
      errors.putAll(visiting.report(me, visit, report, clock.instant()));
    }
    if (errors.isEmpty()) {
      next.addFlashAttribute("notice", report.cancels() ? "走访已取消。" : "走访情况已登记，返回预警。");
      return "redirect:" + visit.url();
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute(
        "page", page(me, get(id), fields, errors, AttachmentForm.blank(), List.of()));
    return PAGE;
  }

  @PostMapping("/attachments")
  String attach(
      @PathVariable long id,
      AttachmentForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    Visit visit = get(id);
    if (!mayReport(me) || !visit.isOpen()) {
      throw Refused.because("走访已经登记，或附件不由您上传。");
    }
    return new UploadReply(response, next)
        .to(
            attachments.add(place(visit), form, me.name()),
            "附件“%s”已上传。",
            visit.url(),
            problems -> {
              model.addAttribute("page", page(me, visit, Map.of(), Map.of(), form, problems));
              return PAGE;
            });
  }

  private VisitPage page(
      SignedIn me,
      Visit visit,
      Map<String, String> typed,
      Map<String, String> errors,
      AttachmentForm form,
      List<AttachmentProblem> problems) {
    AttachmentPlace place = place(visit);
    boolean open = visit.isOpen() && mayReport(me);
    return new VisitPage(
        visit,
        open,
        visit.isOpen() && me.isCountySupervisor(),
        warnings.find(visit.warningId()).isPresent(),
        me.has(Role.INSPECTOR) || me.has(Role.CASE_HANDLER),
        LocalDate.now(clock).toString(),
        typed,
        errors,
        attachments.list(place.owner(), null),
        open ? attachments.upload(visit.url() + "/attachments", place, form, problems) : null);
  }

  /** The files belong to the warning's dossier, so that its conclusion finds them there. */
  private AttachmentPlace place(Visit visit) {
    List<Choice> kinds = new ArrayList<>();
    rulebook.rule(visit.ruleId()).attachments().stream()
        .map(kind -> new Choice(kind.kind(), kind.title()))
        .forEach(kinds::add);
    kinds.add(new Choice("other", "其他材料"));
    return new AttachmentPlace(
        new Owner(Dossier.OWNER_KIND, visit.dossier()), visit.unitCode(), kinds);
  }

  private Visit get(long id) {
    return visits.find(id).orElseThrow(() -> NotFound.of("走访指令"));
  }

  private static boolean mayReport(SignedIn me) {
    return me.has(Role.SUPERVISOR) || me.has(Role.INSPECTOR);
  }

  private static boolean isWrong(
      Map<String, String> fields, Optional<BigDecimal> longitude, Optional<BigDecimal> latitude) {
    return (longitude.isEmpty() && !text(fields, "longitude").isEmpty())
        || (latitude.isEmpty() && !text(fields, "latitude").isEmpty());
  }

  private static Optional<BigDecimal> degrees(Map<String, String> fields, String name, int most) {
    String text = text(fields, name);
    if (!text.matches("-?[0-9]{1,3}(\\.[0-9]{1,8})?")) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text);
    return value.abs().compareTo(BigDecimal.valueOf(most)) <= 0
        ? Optional.of(value)
        : Optional.empty();
  }

  private static int version(Map<String, String> fields) {
    String text = text(fields, "version");
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
