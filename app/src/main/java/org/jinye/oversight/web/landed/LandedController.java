package org.jinye.oversight.web.landed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.UploadReply;
import org.jinye.oversight.internal.landed.Checklist;
import org.jinye.oversight.internal.landed.LandedCheck;
import org.jinye.oversight.internal.landed.LandedFiles;
import org.jinye.oversight.internal.landed.LandedStore;
import org.jinye.oversight.web.UnitNames;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailers;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One landed-sale check and its photographs. */
@Controller
@RequestMapping("/oversight/landed/{id:[0-9]{1,18}}")
@Everyone
class LandedController {

  private static final String PAGE = "oversight/landed";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final LandedStore store;
  private final Checklist checklist;
  private final Attachments attachments;
  private final UnitNames units;
  private final Retailers retailers;
  private final Clock clock;

  LandedController(
      LandedStore store,
      Checklist checklist,
      Attachments attachments,
      UnitNames units,
      Retailers retailers,
      Clock clock) {
    this.store = store;
    this.checklist = checklist;
    this.attachments = attachments;
    this.units = units;
    this.retailers = retailers;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", page(me, get(id), AttachmentForm.blank(), List.of()));
    return PAGE;
  }

  @PostMapping("/attachments")
  @Supervisors
  String attach(
      @PathVariable long id,
      AttachmentForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    LandedCheck of = get(id);
    return new UploadReply(response, next)
        .to(
            attachments.add(LandedFiles.place(of), form, me.name()),
            "附件“%s”已上传。",
            of.href(),
            problems -> {
              model.addAttribute("page", page(me, of, form, problems));
              return PAGE;
            });
  }

  private LandedCheck get(long id) {
    return store.find(id).orElseThrow(() -> NotFound.of("落地检查"));
  }

  private LandedPage page(
      SignedIn me, LandedCheck of, AttachmentForm form, List<AttachmentProblem> problems) {
    LocalDate at = LocalDate.ofInstant(of.checkedAt(), clock.getZone());
    return new LandedPage(
        of,
        units.name(of.unitCode()),
        retailers.names(List.of(of.retailerId())).getOrDefault(of.retailerId(), of.retailerId()),
        MINUTE.format(of.checkedAt().atZone(clock.getZone()))
            + (at.isAfter(of.checkedOn()) ? "（事后补录）" : ""),
        checklist,
        store.answers(of),
        store.listLines(of.id()),
        attachments.list(LandedFiles.owner(of), null),
        me.has(Role.SUPERVISOR)
            ? attachments.upload(of.href() + "/attachments", LandedFiles.place(of), form, problems)
            : null);
  }
}
