package org.jinye.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.jinye.organization.internal.token.ApiTokens;
import org.jinye.organization.internal.token.NewToken;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 接口令牌: one's own, for programs that come in one's name. */
@Controller
@RequestMapping("/tokens")
@Everyone
class TokensController {

  private static final NewToken BLANK = new NewToken("", "", "");

  private final ApiTokens tokens;
  private final Clock clock;

  TokensController(ApiTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    return show(me, BLANK, Map.of(), model);
  }

  @PostMapping
  String make(
      @ModelAttribute NewToken token,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model) {
    return switch (tokens.make(me, token)) {
      // Not by a redirect: the token would be kept with the session on its way.
      case ApiTokens.Outcome.Made made -> {
        model.addAttribute("page", new TokensPage.Given(token.name(), made.text()));
        yield "organization/giventoken";
      }
      case ApiTokens.Outcome.NotTaken no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield show(me, token, no.errors(), model);
      }
    };
  }

  @PostMapping("/{id}/revoke")
  String revoke(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    if (!tokens.revoke(me.accountId(), id, me)) {
      throw NotFound.of("有效的令牌");
    }
    next.addFlashAttribute("notice", "令牌已作废。");
    return "redirect:/tokens";
  }

  private String show(SignedIn me, NewToken typed, Map<String, String> errors, Model model) {
    model.addAttribute(
        "page",
        new TokensPage(
            tokens.list(me.accountId()), typed, errors, clock.instant(), clock.getZone()));
    return "organization/tokens";
  }
}
