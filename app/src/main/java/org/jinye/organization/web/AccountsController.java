package org.jinye.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jinye.organization.internal.account.AccountDetails;
import org.jinye.organization.internal.account.AccountFilter;
import org.jinye.organization.internal.account.AccountRow;
import org.jinye.organization.internal.account.GivenPassword;
import org.jinye.organization.internal.account.KeepingAccounts;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Download;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 账号: administrators keep those of their units. */
@Controller
@RequestMapping("/accounts")
@Administrators
class AccountsController {

  private static final String FORM = "organization/account";

  private final KeepingAccounts keeping;
  private final AccountPages pages;
  private final AccountSheet sheet;

  AccountsController(KeepingAccounts keeping, AccountPages pages, AccountSheet sheet) {
    this.keeping = keeping;
    this.pages = pages;
    this.sheet = sheet;
  }

  @GetMapping
  String list(
      @ModelAttribute AccountFilter filter,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    model.addAttribute("page", pages.list(filter, page));
    return "organization/accounts";
  }

  @GetMapping("/export.xlsx")
  void export(@ModelAttribute AccountFilter filter, HttpServletResponse response)
      throws IOException {
    sheet.write(filter, Download.start(response, Download.XLSX, "账号.xlsx"));
  }

  @GetMapping("/new")
  String blank(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", pages.blank(me));
    return FORM;
  }

  @PostMapping
  String make(
      @ModelAttribute AccountDetails details,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model) {
    return switch (keeping.make(me, details)) {
      case KeepingAccounts.Outcome.Made made -> tell(made.password(), model);
      case KeepingAccounts.Outcome.Changed _ -> "redirect:/accounts";
      case KeepingAccounts.Outcome.NotTaken no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.filled(me, details, no.errors()));
        yield FORM;
      }
    };
  }

  @GetMapping("/{id}")
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", pages.of(me, keeping.get(id)));
    return FORM;
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable long id,
      @RequestParam int version,
      @ModelAttribute AccountDetails details,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    if (keeping.change(me, id, version, details)
        instanceof KeepingAccounts.Outcome.NotTaken(Map<String, String> errors)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", pages.of(me, keeping.get(id), details, version, errors));
      return FORM;
    }
    return back(id, "已保存。", next);
  }

  @PostMapping("/{id}/lock")
  String lock(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    keeping.lock(me, id);
    return back(id, "账号已停用，已登录的都已退出。", next);
  }

  @PostMapping("/{id}/unlock")
  String unlock(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    keeping.unlock(me, id);
    return back(id, "账号已启用。", next);
  }

  @PostMapping("/{id}/release")
  String release(@PathVariable long id, HttpServletRequest request, RedirectAttributes next) {
    keeping.release(id, request.getRemoteAddr());
    return back(id, "登录暂停已解除。", next);
  }

  @PostMapping("/{id}/end-sessions")
  String endSessions(@PathVariable long id, RedirectAttributes next) {
    return back(id, "已结束 " + keeping.endSessions(id) + " 个登录。", next);
  }

  @PostMapping("/{id}/reset")
  String reset(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      Model model) {
    return tell(keeping.reset(me, id, request.getRemoteAddr()), model);
  }

  // Not by a redirect: the password would be kept with the session on its way.
  private String tell(GivenPassword given, Model model) {
    AccountRow account = keeping.get(given.accountId());
    model.addAttribute("page", new AccountPage.Given(account, given.text()));
    return "organization/given";
  }

  private static String back(long id, String notice, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice);
    return "redirect:/accounts/" + id;
  }
}
