package org.jinye.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.jinye.organization.internal.account.AccountRow;
import org.jinye.organization.internal.account.KeepingAccounts;
import org.jinye.organization.internal.account.ResettingOneTimePassword;
import org.jinye.organization.internal.onetime.OneTimePasswords;
import org.jinye.organization.internal.token.ApiTokens;
import org.jinye.organization.internal.token.NewToken;
import org.jinye.platform.access.Administrators;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
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

/** 登录保护 of an account: what an administrator sees of it, and takes away. */
@Controller
@RequestMapping("/accounts/{id}/access")
@Administrators
class AccountAccessController {

  private final KeepingAccounts accounts;
  private final OneTimePasswords codes;
  private final ResettingOneTimePassword resetting;
  private final ApiTokens tokens;
  private final Clock clock;

  AccountAccessController(
      KeepingAccounts accounts,
      OneTimePasswords codes,
      ResettingOneTimePassword resetting,
      ApiTokens tokens,
      Clock clock) {
    this.accounts = accounts;
    this.codes = codes;
    this.resetting = resetting;
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping
  String page(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    return show(me, id, "", "", model);
  }

  @PostMapping("/one-time-password")
  String reset(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    String problem = resetting.reset(me, id, reason);
    if (!problem.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(me, id, reason, problem, model);
    }
    next.addFlashAttribute("notice", "一次性口令已重置，已登录的都已退出。");
    return "redirect:/accounts/" + id + "/access";
  }

  @PostMapping("/tokens/{tokenId}/revoke")
  String revoke(
      @PathVariable long id,
      @PathVariable long tokenId,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    if (!tokens.revoke(accounts.get(id).id(), tokenId, me)) {
      throw NotFound.of("有效的令牌");
    }
    next.addFlashAttribute("notice", "令牌已作废。");
    return "redirect:/accounts/" + id + "/access";
  }

  private String show(SignedIn me, long id, String reason, String problem, Model model) {
    AccountRow account = accounts.get(id);
    model.addAttribute(
        "page",
        new AccountAccessPage(
            account,
            codes.state(id),
            new TokensPage(
                tokens.list(id),
                new NewToken("", "", ""),
                Map.of(),
                clock.instant(),
                clock.getZone()),
            reason,
            problem.isEmpty() ? null : problem,
            id == me.accountId(),
            clock.getZone()));
    return "organization/access";
  }
}
