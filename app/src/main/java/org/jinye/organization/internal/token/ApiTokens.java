package org.jinye.organization.internal.token;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;

/** A person's tokens: he makes them for himself, he or an administrator ends them. */
@Component
public class ApiTokens {

  private static final int MOST = 20;

  private final TokenStore store;
  private final Clock clock;

  ApiTokens(TokenStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What came of the form. */
  public sealed interface Outcome {

    /** Done; this is told once. */
    record Made(TokenText text) implements Outcome {}

    /** Nothing was made, for these reasons by field; "" is the whole form. */
    record NotTaken(Map<String, String> errors) implements Outcome {}
  }

  public Outcome make(SignedIn me, NewToken token) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    Map<String, String> errors = token.errors(today);
    LocalDate last = token.lastDay();
    if (!errors.isEmpty() || last == null) {
      return new Outcome.NotTaken(errors);
    }
    if (list(me.accountId()).stream().filter(row -> row.isInForce(now)).count() >= MOST) {
      return new Outcome.NotTaken(Map.of("", "有效的令牌最多 " + MOST + " 个，请先作废不用的。"));
    }
    TokenText text = TokenText.random();
    Instant expires = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    store.add(me.accountId(), token, text, now, expires);
    return new Outcome.Made(text);
  }

  /** The newest first. */
  public List<TokenRow> list(long accountId) {
    return store.list(accountId);
  }

  /** False when the account has no such token in force. */
  public boolean revoke(long accountId, long tokenId, SignedIn by) {
    return store.revoke(accountId, tokenId, by.name(), clock.instant());
  }
}
