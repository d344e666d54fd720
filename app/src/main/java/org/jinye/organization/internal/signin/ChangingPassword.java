package org.jinye.organization.internal.signin;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.organization.internal.password.PasswordProblem;
import org.jinye.organization.internal.password.Passwords;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.TryAgainLater;
import org.springframework.stereotype.Component;

/** Somebody gives himself a new password. */
@Component
public class ChangingPassword {

  private final Passwords passwords;
  private final SigningIn signingIn;

  ChangingPassword(Passwords passwords, SigningIn signingIn) {
    this.passwords = passwords;
    this.signingIn = signingIn;
  }

  /**
   * What was typed.
   *
   * @param current the password until now
   * @param again the new one a second time
   */
  public record Typed(String current, String password, String again) {

    @Override
    public String toString() {
      return "passwords";
    }
  }

  /**
   * Changes it, or says what is wrong by field: current, password, again. A wrong password goes
   * into the record of sign-ins.
   *
   * @throws TryAgainLater after too many wrong ones
   */
  public Map<String, String> change(SignedIn me, Typed typed, String address) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!signingIn.confirm(me.getUsername(), typed.current(), address)) {
      errors.put("current", "原密码不对。");
      return errors;
    }
    String problems =
        passwords.problems(typed.password(), me.accountId(), me.getUsername(), me.name()).stream()
            .map(PasswordProblem::message)
            .collect(joining(""));
    if (!problems.isEmpty()) {
      errors.put("password", problems);
    } else if (!typed.password().equals(typed.again())) {
      errors.put("again", "两次输入的新密码不一样。");
    } else {
      passwords.choose(me.accountId(), typed.password(), me.name());
    }
    return errors;
  }
}
