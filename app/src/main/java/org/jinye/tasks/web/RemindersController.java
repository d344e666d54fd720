package org.jinye.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jinye.organization.Mailboxes;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.internal.reminder.Digests;
import org.jinye.tasks.internal.reminder.MailSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 邮件提醒: where one's own reminders go. */
@Controller
@RequestMapping("/tasks/reminders")
@Everyone
class RemindersController {

  private final Mailboxes mailboxes;
  private final Digests digests;
  private final MailSettings settings;

  RemindersController(Mailboxes mailboxes, Digests digests, MailSettings settings) {
    this.mailboxes = mailboxes;
    this.digests = digests;
    this.settings = settings;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn me, Model model) {
    return page(me, mailboxes.find(me.accountId()).orElse(""), null, model);
  }

  @PostMapping
  String set(
      @RequestParam(defaultValue = "") String address,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    String wanted = address.strip();
    if (!wanted.isEmpty() && !Mailboxes.isAddress(wanted)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(me, wanted, "请填写完整的邮箱地址，例：zhang.san@example.cn。", model);
    }
    mailboxes.set(me.accountId(), wanted);
    next.addFlashAttribute("notice", wanted.isEmpty() ? "不再给您发邮件提醒。" : "邮箱已保存。");
    return "redirect:/tasks/reminders";
  }

  private String page(SignedIn me, String address, @Nullable String error, Model model) {
    model.addAttribute(
        "page",
        new RemindersPage(address, error, settings, digests.findLast(me.accountId()).orElse(null)));
    return "tasks/reminders";
  }
}
