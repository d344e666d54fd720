package org.jinye.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Frame}. */
@ControllerAdvice
class Frames {

  /** Flash attribute that a redirect may leave: shown once on the next page. */
  static final String NOTICE = "notice";

  private final List<MenuEntry> menu;

  private final MenuBadges badges;

  Frames(List<MenuEntry> entries, MenuBadges badges) {
    this.badges = badges;
    this.menu = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
  }

  @ModelAttribute("frame")
  Frame frame(
      @AuthenticationPrincipal @Nullable SignedIn me, HttpServletRequest request, Model model) {
    Object notice = model.getAttribute(NOTICE);
    return around(me, request, notice instanceof String text ? text : null)
        .with(entry -> badges.words(me, entry));
  }

  Frame around(@Nullable SignedIn me, HttpServletRequest request, @Nullable String notice) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    List<MenuEntry> visible =
        me == null || me.openStep() != null
            ? List.of()
            : menu.stream().filter(e -> e.visibleTo().test(me)).toList();
    return new Frame(
        me,
        request.getRequestURI(),
        visible,
        token == null ? "" : token.getParameterName(),
        token == null ? "" : token.getToken(),
        notice);
  }
}
