package org.jinye.organization.web;

import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; the only one open to everybody. */
@Controller
public class SignIn {

  private final boolean demo;

  SignIn(@Value("${jinye.demo}") boolean demo) {
    this.demo = demo;
  }

  @GetMapping("/login")
  String page(
      @AuthenticationPrincipal @Nullable SignedIn me,
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String goodbye,
      Model model) {
    if (me != null) {
      return "redirect:/";
    }
    model.addAttribute("page", new SignInPage(error != null, goodbye != null, demo));
    return "organization/signin";
  }

  /** What the sign-in page shows. */
  public record SignInPage(boolean failed, boolean signedOut, boolean demo) {}
}
