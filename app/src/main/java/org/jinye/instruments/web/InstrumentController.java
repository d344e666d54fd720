package org.jinye.instruments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.UploadReply;
import org.jinye.instruments.Acted;
import org.jinye.instruments.Instrument;
import org.jinye.instruments.InstrumentAct;
import org.jinye.instruments.InstrumentStep;
import org.jinye.instruments.Instruments;
import org.jinye.instruments.internal.InstrumentCheck;
import org.jinye.instruments.internal.InstrumentFiles;
import org.jinye.instruments.web.InstrumentPages.Back;
import org.jinye.platform.Days;
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

/** One instrument: its page, its steps, its files. Whose turn it is, the step's own check says. */
@Controller
@RequestMapping("/instruments/{id:[0-9]{1,18}}")
@Everyone
class InstrumentController {

  private static final String PAGE = "instruments/instrument";

  private final InstrumentPages pages;
  private final Instruments instruments;
  private final Attachments attachments;
  private final Clock clock;

  InstrumentController(
      InstrumentPages pages, Instruments instruments, Attachments attachments, Clock clock) {
    this.pages = pages;
    this.instruments = instruments;
    this.attachments = attachments;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", pages.page(me, id, Back.nothing()));
    return PAGE;
  }

  @PostMapping("/steps")
  String step(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String dueOn,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    InstrumentAct known =
        InstrumentAct.find(act).orElseThrow(() -> Refused.because("没有这一步，请刷新页面后再试。"));
    var step = new InstrumentStep(id, version, known, words.strip(), Days.find(dueOn).orElse(null));
    return switch (instruments.take(me, step, clock.instant())) {
      case Acted.Done done -> {
        next.addFlashAttribute(
            "notice", "%s：已办理。".formatted(known.title(done.instrument().kind())));
        yield "redirect:" + done.instrument().url();
      }
      case Acted.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield again(me, id, new InstrumentPage.Sent(act, words, dueOn, refused.errors()), model);
      }
      case Acted.Overtaken overtaken -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        var sent = new InstrumentPage.Sent(act, words, dueOn, Map.of("", overtaken.words()));
        yield again(me, id, sent, model);
      }
    };
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
    Instrument of = whereFilesMayChange(me, id);
    return new UploadReply(response, next)
        .to(
            attachments.add(InstrumentFiles.place(of), form, me.name()),
            "附件“%s”已上传。",
            of.url(),
            problems -> {
              model.addAttribute(
                  "page", pages.page(me, id, new Back(null, form, problems, null, null)));
              return PAGE;
            });
  }

  @PostMapping("/attachments/{attachment}/revise")
  String revise(
      @PathVariable long id,
      @PathVariable long attachment,
      AttachmentForm form,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    Instrument of = whereFilesMayChange(me, id);
    notTheLetter(attachment);
    return new UploadReply(response, next)
        .to(
            attachments.revise(InstrumentFiles.place(of), attachment, form, reason, me.name()),
            "附件“%s”已换成新版，旧版保留。",
            of.url(),
            problems -> {
              var revising = new AttachmentList.Revising(attachment, form, reason, problems);
              model.addAttribute(
                  "page",
                  pages.page(
                      me, id, new Back(null, AttachmentForm.blank(), List.of(), null, revising)));
              return PAGE;
            });
  }

  @PostMapping("/attachments/{attachment}/withdraw")
  String withdraw(
      @PathVariable long id,
      @PathVariable long attachment,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Instrument of = whereFilesMayChange(me, id);
    notTheLetter(attachment);
    String problem = Attachments.problemWithReason(reason).orElse(null);
    if (problem != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var refusal = new AttachmentList.Refusal(attachment, reason, problem);
      var back = new Back(null, AttachmentForm.blank(), List.of(), refusal, null);
      model.addAttribute("page", pages.page(me, id, back));
      return PAGE;
    }
    attachments.withdraw(InstrumentFiles.owner(of), attachment, reason, me.name());
    next.addFlashAttribute("notice", "附件已撤回。");
    return "redirect:" + of.url();
  }

  /** The paper itself stays as it was issued. */
  private void notTheLetter(long attachment) {
    if (attachments.findAttachment(attachment).filter(InstrumentFiles::isLetter).isPresent()) {
      throw Refused.because("已发出的文书不能撤回或换版；需要时撤销这份文书，重新发出。");
    }
  }

  private Instrument whereFilesMayChange(SignedIn me, long id) {
    Instrument of = pages.get(id);
    if (!InstrumentCheck.mayTake(me, of, InstrumentAct.NOTED)) {
      throw Refused.because("附件由发文单位和受文单位的人员上传。");
    }
    if (!of.state().isOpen()) {
      throw Refused.because("文书已办结，不能再改动附件。");
    }
    return of;
  }

  private String again(SignedIn me, long id, InstrumentPage.Sent sent, Model model) {
    model.addAttribute("page", pages.page(me, id, Back.of(sent)));
    return PAGE;
  }
}
