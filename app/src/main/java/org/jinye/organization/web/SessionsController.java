package org.jinye.organization.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.OpenSession;
import org.jinye.platform.web.Sessions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的登录: where one is signed in, and ending what one does not know. */
@Controller
@RequestMapping("/sessions")
@Everyone
class SessionsController {

  private final Sessions sessions;
  private final Clock clock;

  SessionsController(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, HttpSession session, Model model) {
    model.addAttribute(
        "page",
        new SessionsPage(
            sessions.list(me.getUsername()), OpenSession.key(session.getId()), clock.getZone()));
    return "organization/sessions";
  }

  @PostMapping("/{key}/end")
  String end(
      @PathVariable String key, @AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
    if (!sessions.end(me.getUsername(), key)) {
      throw NotFound.of("登录");
    }
    next.addFlashAttribute("notice", "已退出那一处登录。");
    return "redirect:/sessions";
  }

  @PostMapping("/end-others")
  String endOthers(
      @AuthenticationPrincipal SignedIn me, HttpSession session, RedirectAttributes next) {
    int ended = sessions.endAllBut(me.getUsername(), session.getId());
    next.addFlashAttribute("notice", "已退出其他 " + ended + " 处登录。");
    return "redirect:/sessions";
  }
}
