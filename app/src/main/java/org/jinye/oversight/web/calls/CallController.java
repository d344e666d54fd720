package org.jinye.oversight.web.calls;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.UploadReply;
import org.jinye.oversight.CallResult;
import org.jinye.oversight.internal.calls.CallFiles;
import org.jinye.oversight.internal.calls.OrderCall;
import org.jinye.oversight.internal.calls.RecordingCall;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One call: what was heard, and its recording. */
@Controller
@RequestMapping("/oversight/calls/{sample:[0-9]{1,18}}/{id:[0-9]{1,18}}")
@Everyone
class CallController {

  private static final String PAGE = "oversight/call";

  private final CallPages pages;
  private final RecordingCall recording;
  private final Attachments attachments;

  CallController(CallPages pages, RecordingCall recording, Attachments attachments) {
    this.pages = pages;
    this.recording = recording;
    this.attachments = attachments;
  }

  @GetMapping
  String show(
      @PathVariable long sample,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.page(me, pages.get(sample, id)));
    return PAGE;
  }

  @PostMapping
  @Supervisors
  String record(
      @PathVariable long sample,
      @PathVariable long id,
      CallForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    OrderCall call = pages.get(sample, id);
    Map<String, String> errors = form.errors();
    if (errors.isEmpty()) {
      try {
        recording.record(me, id, form.seen(), CallResult.valueOf(form.result()), form.findings());
        next.addFlashAttribute("notice", "已记录。");
        return "redirect:" + call.href();
      } catch (Refused refused) {
        errors.put("", refused.getMessage());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", pages.page(me, pages.get(sample, id), form, errors));
    return PAGE;
  }

  @PostMapping("/attachments")
  @Supervisors
  String attach(
      @PathVariable long sample,
      @PathVariable long id,
      AttachmentForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    OrderCall call = pages.get(sample, id);
    return new UploadReply(response, next)
        .to(
            attachments.add(CallFiles.place(call), form, me.name()),
            "附件“%s”已上传。",
            call.href(),
            problems -> {
              model.addAttribute("page", pages.page(me, call, form, List.copyOf(problems)));
              return PAGE;
            });
  }
}
