package org.jinye.organization.internal.signin;

import org.jinye.organization.internal.onetime.OneTimePasswords;
import org.jinye.organization.internal.signin.Attempting.Asked;
import org.jinye.organization.internal.signin.Attempting.Noted;
import org.jinye.organization.internal.signin.Attempting.Verdict;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password, and records every attempt. The one who tries learns only "wrong" or
 * "later": an unknown name costs the same time and meets the same pauses as a known one.
 */
@Component
class SigningIn implements AuthenticationProvider {

  private static final int LONGEST_NAME = 100;

  private final Attempting attempting;
  private final PasswordEncoder passwords;
  private final OneTimePasswords codes;
  private final OpenSteps steps;
  private final String hashOfNobody;

  SigningIn(
      Attempting attempting, PasswordEncoder passwords, OneTimePasswords codes, OpenSteps steps) {
    this.attempting = attempting;
    this.passwords = passwords;
    this.codes = codes;
    this.steps = steps;
    this.hashOfNobody = passwords.encode("nobody");
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName();
    String username = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    Object typed = asked.getCredentials();
    String password = typed == null ? "" : typed.toString();
    SignedIn account =
        attempting.attempt(
            new Asked(username, addressOf(asked), AttemptWay.PASSWORD, Noted.ALL),
            found -> checked(password, found));
    if (account == null) {
      throw new BadCredentialsException("wrong name or password");
    }
    SignedIn me = steps.afterPassword(account);
    me.eraseCredentials();
    var granted = UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities());
    granted.setDetails(asked.getDetails());
    return granted;
  }

  /** Whether the password is right, for somebody who is in: only what is wrong is recorded. */
  boolean confirm(String username, String password, String address) {
    var asked = new Asked(username, address, AttemptWay.PASSWORD, Noted.PROBLEMS);
    return attempting.attempt(asked, found -> checked(password, found)) != null;
  }

  private Verdict checked(String password, @Nullable SignedIn account) {
    String hash = account == null ? null : account.getPassword();
    boolean right = passwords.matches(password, hash == null ? hashOfNobody : hash);
    if (account == null) {
      return Verdict.wrong(AttemptReason.UNKNOWN_ACCOUNT);
    }
    if (!right) {
      return Verdict.wrong(AttemptReason.WRONG_PASSWORD);
    }
    if (!account.isEnabled()) {
      return Verdict.wrong(AttemptReason.LOCKED_ACCOUNT);
    }
    // Not yet a success: it would end the count of wrong codes.
    return codes.isOn(account.accountId()) ? Verdict.HALFWAY : Verdict.RIGHT;
  }

  private static String addressOf(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
