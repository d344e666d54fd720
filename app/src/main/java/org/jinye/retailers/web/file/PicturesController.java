package org.jinye.retailers.web.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.UploadReply;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.UploadForm;
import org.jinye.retailers.MergedFiles;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.internal.file.Photographs;
import org.jinye.retailers.web.RetailerPage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Photographs and papers of a file: added, and replaced or withdrawn by whoever added them. */
@Controller
@RequestMapping("/retailers/{retailerId}/pictures")
@Everyone
class PicturesController {

  private static final String PAGE = "retailers/file/gallery";

  private final Retailers retailers;
  private final MergedFiles merged;
  private final Attachments attachments;

  PicturesController(Retailers retailers, MergedFiles merged, Attachments attachments) {
    this.retailers = retailers;
    this.merged = merged;
    this.attachments = attachments;
  }

  /** A file at its limit, and what the form has beside it. */
  @Configuration(proxyBeanMethods = false)
  static class Limit {

    private static final DataSize BESIDE = DataSize.ofKilobytes(64);

    @Bean
    UploadForm picturesForm(@Value("${jinye.attachments.max-size}") DataSize largest) {
      return new UploadForm(
          "/retailers/*/pictures/**", DataSize.ofBytes(largest.toBytes() + BESIDE.toBytes()));
    }
  }

  @GetMapping
  String show(@PathVariable String retailerId, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", page(me, retailer(retailerId), null, null));
    return PAGE;
  }

  @Supervisors
  @PostMapping
  String add(
      @PathVariable String retailerId,
      AttachmentForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    Retailer retailer = retailer(retailerId);
    return new UploadReply(response, next)
        .to(
            attachments.add(Photographs.place(retailer), form, me.name()),
            "“%s”已上传。",
            RetailerPage.url(retailerId) + "/pictures",
            problems -> {
              model.addAttribute("page", page(me, retailer, form, problems, null, null));
              return PAGE;
            });
  }

  @Supervisors
  @PostMapping("/{attachment:[0-9]{1,18}}/revise")
  String revise(
      @PathVariable String retailerId,
      @PathVariable long attachment,
      AttachmentForm form,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    Retailer retailer = retailer(retailerId);
    return new UploadReply(response, next)
        .to(
            attachments.revise(Photographs.place(retailer), attachment, form, reason, me.name()),
            "“%s”已换成新版，旧版保留。",
            RetailerPage.url(retailerId) + "/pictures",
            problems -> {
              var revising = new AttachmentList.Revising(attachment, form, reason, problems);
              model.addAttribute("page", page(me, retailer, null, revising));
              return PAGE;
            });
  }

  @Supervisors
  @PostMapping("/{attachment:[0-9]{1,18}}/withdraw")
  String withdraw(
      @PathVariable String retailerId,
      @PathVariable long attachment,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Retailer retailer = retailer(retailerId);
    String problem = Attachments.problemWithReason(reason).orElse(null);
    if (problem != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      var refusal = new AttachmentList.Refusal(attachment, reason, problem);
      model.addAttribute("page", page(me, retailer, refusal, null));
      return PAGE;
    }
    attachments.withdraw(Photographs.owner(retailer.retailerId()), attachment, reason, me.name());
    next.addFlashAttribute("notice", "已撤回。");
    return "redirect:" + RetailerPage.url(retailerId) + "/pictures";
  }

  private PicturesPage page(
      SignedIn me,
      Retailer retailer,
      AttachmentList.@Nullable Refusal refusal,
      AttachmentList.@Nullable Revising revising) {
    return page(me, retailer, AttachmentForm.blank(), List.of(), refusal, revising);
  }

  private PicturesPage page(
      SignedIn me,
      Retailer retailer,
      AttachmentForm form,
      List<AttachmentProblem> problems,
      AttachmentList.@Nullable Refusal refusal,
      AttachmentList.@Nullable Revising revising) {
    String action = RetailerPage.url(retailer.retailerId()) + "/pictures";
    boolean mayChange = me.has(Role.SUPERVISOR);
    var withdrawing =
        mayChange ? new AttachmentList.Withdrawing(action, "", me.name(), refusal, revising) : null;
    return new PicturesPage(
        retailer,
        attachments.list(Photographs.owner(retailer.retailerId()), withdrawing),
        ofMerged(retailer.retailerId()),
        mayChange ? attachments.upload(action, Photographs.place(retailer), form, problems) : null);
  }

  private List<PicturesPage.OfMerged> ofMerged(String retailerId) {
    return merged.listNumbers(retailerId).stream()
        .skip(1)
        .map(number ->
            new PicturesPage.OfMerged(number, attachments.list(Photographs.owner(number), null)))
        .filter(one -> !one.list().attachments().isEmpty())
        .toList();
  }

  private Retailer retailer(String retailerId) {
    return retailers.find(retailerId).orElseThrow(() -> NotFound.of("零售户"));
  }
}
