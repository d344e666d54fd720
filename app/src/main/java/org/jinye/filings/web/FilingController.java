package org.jinye.filings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.UploadReply;
import org.jinye.filings.Filing;
import org.jinye.filings.FilingAct;
import org.jinye.filings.internal.FilingDesk;
import org.jinye.filings.internal.FilingFiles;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
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

/** One filing: its page, its steps, its files. */
@Controller
@RequestMapping("/filings/{id:[0-9]{1,18}}")
@Everyone
class FilingController {

  private static final String PAGE = "filings/filing";

  private final FilingPages pages;
  private final FilingDesk desk;
  private final FilingFiles files;
  private final Attachments attachments;

  FilingController(FilingPages pages, FilingDesk desk, FilingFiles files, Attachments attachments) {
    this.pages = pages;
    this.desk = desk;
    this.files = files;
    this.attachments = attachments;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", pages.page(me, id, AttachmentForm.blank(), List.of()));
    return PAGE;
  }

  @PostMapping("/steps")
  String step(
      @PathVariable long id,
      @RequestParam int seen,
      @RequestParam FilingAct act,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    try {
      Filing now = desk.take(me, id, seen, act, words.strip());
      next.addFlashAttribute("notice", "已办理：" + act.title() + "。");
      return "redirect:" + now.href();
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", pages.page(me, id, AttachmentForm.blank(), List.of()));
      model.addAttribute("problem", refused.getMessage());
      model.addAttribute("typed", words);
      model.addAttribute("typedAct", act.name());
      return PAGE;
    }
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
    Filing of = pages.get(id);
    if (!FilingPages.mayAttach(me, of)) {
      throw Refused.because("附件由报送单位和内管员在办结前上传。");
    }
    return new UploadReply(response, next)
        .to(
            attachments.add(files.place(of), form, me.name()),
            "附件“%s”已上传。",
            of.href(),
            problems -> {
              model.addAttribute("page", pages.page(me, id, form, problems));
              return PAGE;
            });
  }
}
