package org.jinye.organization.internal.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.organization.internal.password.Passwords;
import org.jinye.organization.internal.signin.ReleasingPause;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.platform.web.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An administrator keeps the accounts of his units. He gives no unit beyond his own, and does not
 * take away his own rights: so the one who acts always stays, and nobody is the last to leave.
 */
@Component
public class KeepingAccounts {

  private final AccountStore store;
  private final AccountQuery query;
  private final Passwords passwords;
  private final ReleasingPause pauses;
  private final Organization organization;
  private final Sessions sessions;
  private final TransactionTemplate transaction;

  KeepingAccounts(
      AccountStore store,
      AccountQuery query,
      Passwords passwords,
      ReleasingPause pauses,
      Organization organization,
      Sessions sessions,
      TransactionTemplate transaction) {
    this.store = store;
    this.query = query;
    this.passwords = passwords;
    this.pauses = pauses;
    this.organization = organization;
    this.sessions = sessions;
    this.transaction = transaction;
  }

  /** What came of a form. */
  public sealed interface Outcome {

    /** Done; the account has this password now. */
    record Made(GivenPassword password) implements Outcome {}

    record Changed() implements Outcome {}

    /** Nothing was changed, for these reasons by field; "" is the whole form. */
    record NotTaken(Map<String, String> errors) implements Outcome {}
  }

  /** Makes an account with a password to be changed at the first sign-in. */
  public Outcome make(SignedIn me, AccountDetails details) {
    Map<String, String> errors = errors(me, details);
    if (!errors.isEmpty()) {
      return new Outcome.NotTaken(errors);
    }
    return transaction.execute(status -> {
      begin(me);
      return store
          .add(details)
          .<Outcome>map(id -> new Outcome.Made(give(me, id)))
          .orElseGet(() -> new Outcome.NotTaken(Map.of("username", "这个用户名已经有人用了。")));
    });
  }

  /**
   * Changes name, role and unit; with role or unit the account's sessions end. Role and unit of a
   * person's account come from the person, whatever was typed.
   */
  public Outcome change(SignedIn me, long id, int version, AccountDetails typed) {
    AccountRow before = get(id);
    var details =
        before.isLinked()
            ? new AccountDetails(
                before.username(), typed.name(), before.role().name(), before.unitCode())
            : new AccountDetails(before.username(), typed.name(), typed.role(), typed.unit());
    Map<String, String> errors = errors(me, details);
    errors.remove("username");
    boolean moved =
        !details.role().equals(before.role().name()) || !details.unit().equals(before.unitCode());
    if (moved && id == me.accountId()) {
      errors.put("role", "不能改自己的岗位和单位，请让别的管理员来改。");
    }
    if (!errors.isEmpty()) {
      return new Outcome.NotTaken(errors);
    }
    boolean done =
        transaction.execute(status -> {
          begin(me);
          return store.change(id, version, details);
        });
    if (!done) {
      return new Outcome.NotTaken(Map.of("", "刚才有别人改过这个账号，请重新打开再改。"));
    }
    if (moved) {
      sessions.endAll(before.username());
    }
    return new Outcome.Changed();
  }

  /** Nobody signs in with it any more; whoever is in is out. */
  public void lock(SignedIn me, long id) {
    AccountRow account = get(id);
    if (id == me.accountId()) {
      throw Refused.because("不能停用自己的账号，请让别的管理员来做。");
    }
    transaction.executeWithoutResult(status -> {
      begin(me);
      store.enable(id, false);
    });
    sessions.endAll(account.username());
  }

  public void unlock(SignedIn me, long id) {
    get(id);
    transaction.executeWithoutResult(status -> {
      begin(me);
      store.enable(id, true);
    });
  }

  /** Gives a new password, ends a running pause and the account's sessions. */
  public GivenPassword reset(SignedIn me, long id, String address) {
    AccountRow account = get(id);
    if (id == me.accountId()) {
      throw Refused.because("自己的密码请在“修改密码”里改。");
    }
    GivenPassword given =
        transaction.execute(status -> {
          begin(me);
          pauses.release(account.username(), id, account.unitCode(), address);
          return give(me, id);
        });
    sessions.endAll(account.username());
    return given;
  }

  /** Lets the account sign in again at once after too many failures. */
  public void release(long id, String address) {
    AccountRow account = get(id);
    pauses.release(account.username(), id, account.unitCode(), address);
  }

  /** How many sessions were open. */
  public int endSessions(long id) {
    return sessions.endAll(get(id).username());
  }

  public AccountRow get(long id) {
    return query.find(id).orElseThrow(() -> NotFound.of("账号"));
  }

  // Two administrators who lock each other at once: the second is none any more.
  void begin(SignedIn me) {
    store.oneAtATime();
    if (!isStillAdministrator(me)) {
      throw Refused.because("您的账号刚被停用或改了岗位，不能再改别人的账号。");
    }
  }

  private boolean isStillAdministrator(SignedIn me) {
    return organization
        .findAccount(me.accountId())
        .filter(now -> now.isEnabled() && now.isAdministrator())
        .filter(now -> now.unitCode().equals(me.unitCode()))
        .isPresent();
  }

  private GivenPassword give(SignedIn me, long id) {
    GivenPassword given = GivenPassword.of(id);
    passwords.give(id, given.text(), me.name());
    return given;
  }

  private Map<String, String> errors(SignedIn me, AccountDetails details) {
    Map<String, String> errors = new LinkedHashMap<>(details.errors());
    boolean known = details.unit().isEmpty() || organization.findUnit(details.unit()).isPresent();
    if (!known || !me.scope().holds(details.unit())) {
      errors.put("unit", "请选择您管辖范围内的单位。");
    }
    return errors;
  }
}
