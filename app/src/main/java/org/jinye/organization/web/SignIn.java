package org.jinye.organization.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.organization.internal.provider.ProviderProblem;
import org.jinye.organization.internal.provider.ProviderSettings;
import org.jinye.platform.access.Scope;
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

  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final long LONGEST_WAIT = 86_400;

  private final Organization organization;
  private final boolean demo;
  private final Clock clock;

  private final ProviderSettings provider;

  SignIn(
      Organization organization,
      @Value("${jinye.demo}") boolean demo,
      Clock clock,
      ProviderSettings provider) {
    this.provider = provider;
    this.organization = organization;
    this.demo = demo;
    this.clock = clock;
  }

  @GetMapping("/login")
  String page(
      @AuthenticationPrincipal @Nullable SignedIn me,
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String goodbye,
      @RequestParam(required = false) @Nullable String expired,
      @RequestParam(defaultValue = "0") long wait,
      @RequestParam(required = false) @Nullable String stale,
      @RequestParam(name = "provider", defaultValue = "") String problem,
      Model model) {
    if (me != null) {
      return "redirect:/";
    }
    model.addAttribute(
        "page",
        new SignInPage(
            error != null,
            goodbye != null,
            stale != null,
            expired != null,
            again(wait),
            ProviderProblem.of(problem).map(ProviderProblem::message).orElse(null),
            provider.isOn() ? provider.title() : null,
            demoAccounts()));
    return "organization/signin";
  }

  private List<SignedIn> demoAccounts() {
    return demo ? Scope.system("登录").get(organization::listDemoAccounts) : List.of();
  }

  /** 2 分钟后（15:32:10 以后）; null when nobody has to wait. */
  private @Nullable String again(long seconds) {
    if (seconds <= 0 || seconds > LONGEST_WAIT) {
      return null;
    }
    String from = SECOND.format(clock.instant().plusSeconds(seconds).atZone(clock.getZone()));
    String pause = seconds < 60 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟";
    return pause + "后（" + from + " 以后）";
  }

  /**
   * What the sign-in page shows.
   *
   * @param stale whether a sign-in came from a page that was out of date
   * @param demoAccounts those with the published password; none beyond demo mode
   * @param providerProblem why the provider's word was not enough, in words
   * @param provider what stands on its button; null when there is none
   * @param again when the next attempt is looked at, in words; null when nobody has to wait
   */
  public record SignInPage(
      boolean failed,
      boolean signedOut,
      boolean stale,
      boolean expired,
      @Nullable String again,
      @Nullable String providerProblem,
      @Nullable String provider,
      List<SignedIn> demoAccounts) {}
}
