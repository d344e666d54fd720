package org.jinye.warnings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.UploadReply;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of a dossier: added and withdrawn by the supervisors who see it. */
@Controller
@RequestMapping("/warnings/{id:[0-9]{1,18}}/attachments")
@Supervisors
class AttachmentsController {

  private final WorkspacePages pages;
  private final DossierFiles files;
  private final Attachments attachments;

  AttachmentsController(WorkspacePages pages, DossierFiles files, Attachments attachments) {
    this.pages = pages;
    this.files = files;
    this.attachments = attachments;
  }

  @PostMapping
  String add(
      @PathVariable long id,
      AttachmentForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    QueueFilter filter = QueueFilter.ofAddress(request);
    List<WarningRow> rows = pages.rows(id);
    return new UploadReply(response, next)
        .to(
            attachments.add(files.place(rows), form, me.name()),
            "附件“%s”已上传。",
            filter.url("/warnings/" + id),
            problems -> {
              Sent sent = Sent.notTaken(form, problems);
              model.addAttribute("page", pages.open(me, filter, null, id, sent));
              return "warnings/page";
            });
  }

  @PostMapping("/{attachment}/revise")
  String revise(
      @PathVariable long id,
      @PathVariable long attachment,
      AttachmentForm form,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    QueueFilter filter = QueueFilter.ofAddress(request);
    List<WarningRow> rows = pages.rows(id);
    if (!DossierFiles.mayWithdraw(rows)) {
      throw Refused.because("已有核查结论以这些附件为依据，不能换新版。请市局先重新打开预警。");
    }
    return new UploadReply(response, next)
        .to(
            attachments.revise(files.place(rows), attachment, form, reason, me.name()),
            "附件“%s”已换成新版，旧版保留。",
            filter.url("/warnings/" + id),
            problems -> {
              var revising = new AttachmentList.Revising(attachment, form, reason, problems);
              model.addAttribute(
                  "page", pages.open(me, filter, null, id, Sent.notRevised(revising)));
              return "warnings/page";
            });
  }

  @PostMapping("/{attachment}/withdraw")
  String withdraw(
      @PathVariable long id,
      @PathVariable long attachment,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    QueueFilter filter = QueueFilter.ofAddress(request);
    List<WarningRow> rows = pages.rows(id);
    if (!DossierFiles.mayWithdraw(rows)) {
      throw Refused.because("已有核查结论以这些附件为依据，不能撤回。请市局先重新打开预警。");
    }
    String problem = Attachments.problemWithReason(reason).orElse(null);
    if (problem != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      Sent sent = Sent.notWithdrawn(new AttachmentList.Refusal(attachment, reason, problem));
      model.addAttribute("page", pages.open(me, filter, null, id, sent));
      return "warnings/page";
    }
    attachments.withdraw(DossierFiles.owner(rows.getFirst()), attachment, reason, me.name());
    next.addFlashAttribute("notice", "附件已撤回。");
    return "redirect:" + filter.url("/warnings/" + id);
  }
}
