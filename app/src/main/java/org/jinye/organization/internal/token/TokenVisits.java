package org.jinye.organization.internal.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jinye.organization.Organization;
import org.jinye.organization.internal.signin.AttemptReason;
import org.jinye.organization.internal.signin.AttemptWay;
import org.jinye.organization.internal.signin.OtherArrivals;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.rate.RateLimit;
import org.jinye.platform.rate.RateLimits;
import org.jinye.platform.web.ApiVisit;
import org.jinye.platform.web.ApiVisitors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells whose token it is and whether it opens the address; records who is turned away. */
@Component
class TokenVisits implements ApiVisitors {

  /** A visit is recorded as a sign-in when the last one was so long ago. */
  private static final Duration ANEW = Duration.ofDays(1);

  /** Not every request writes to the token's row. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final TokenStore store;
  private final Organization organization;
  private final OtherArrivals arrivals;
  private final RateLimits limits;
  private final Clock clock;
  private final RateLimit ofToken;
  private final RateLimit ofWrong;

  TokenVisits(
      TokenStore store,
      Organization organization,
      OtherArrivals arrivals,
      RateLimits limits,
      Clock clock,
      @Value("${jinye.tokens.requests-per-minute}") int requests,
      @Value("${jinye.tokens.wrong-per-minute}") int wrong) {
    this.store = store;
    this.organization = organization;
    this.arrivals = arrivals;
    this.limits = limits;
    this.clock = clock;
    this.ofToken = new RateLimit("token", requests);
    this.ofWrong = new RateLimit("wrong token", wrong);
  }

  @Override
  public ApiVisit visit(String token, String method, String path, String address) {
    return Scope.system("接口令牌").get(() -> look(new TokenText(token), method, path, address));
  }

  private ApiVisit look(TokenText text, String method, String path, String address) {
    Optional<TokenRow> found = store.find(text);
    if (found.isEmpty()) {
      return turnedAway(text, Optional.empty(), address, AttemptReason.UNKNOWN_TOKEN);
    }
    TokenRow token = found.get();
    Optional<SignedIn> owner = organization.findAccount(token.username());
    Instant now = clock.instant();
    if (token.isRevoked()) {
      return turnedAway(text, owner, address, AttemptReason.REVOKED_TOKEN);
    }
    if (token.isExpired(now)) {
      return turnedAway(text, owner, address, AttemptReason.EXPIRED_TOKEN);
    }
    if (owner.isEmpty() || !owner.get().isEnabled()) {
      return turnedAway(text, owner, address, AttemptReason.LOCKED_ACCOUNT);
    }
    if (TokenScope.of(method, path).filter(token.scope()::equals).isEmpty()) {
      return turnedAway(text, owner, address, AttemptReason.BEYOND_TOKEN);
    }
    Duration wait = limits.take(ofToken, Long.toString(token.id()));
    return wait.isZero() ? letIn(token, owner.get(), address, now) : new ApiVisit.TooOften(wait);
  }

  private ApiVisit letIn(TokenRow token, SignedIn owner, String address, Instant now) {
    Instant last = token.lastUsedAt();
    boolean elsewhere = !address.equals(token.lastAddress());
    if (last == null || elsewhere || last.isBefore(now.minus(ANEW))) {
      arrivals.came(owner, AttemptWay.TOKEN, address);
    }
    if (last == null || elsewhere || last.isBefore(now.minus(NOTED))) {
      store.used(token.id(), address, now);
    }
    owner.eraseCredentials();
    return new ApiVisit.Known(owner);
  }

  private ApiVisit turnedAway(
      TokenText text, Optional<SignedIn> owner, String address, AttemptReason reason) {
    Duration wait = limits.take(ofWrong, address);
    if (!wait.isZero()) {
      return new ApiVisit.TooOften(wait);
    }
    String name = owner.map(SignedIn::getUsername).orElse(text.hint());
    arrivals.turnedAway(name, owner.orElse(null), AttemptWay.TOKEN, address, reason);
    return switch (reason) {
      case EXPIRED_TOKEN -> new ApiVisit.TurnedAway(401, "令牌已过期", "这个接口令牌已过期，请在“接口令牌”里另建一个。");
      case REVOKED_TOKEN -> new ApiVisit.TurnedAway(401, "令牌已作废", "这个接口令牌已作废，请在“接口令牌”里另建一个。");
      case LOCKED_ACCOUNT -> new ApiVisit.TurnedAway(401, "账号已停用", "这个接口令牌所属的账号已停用。");
      case BEYOND_TOKEN -> new ApiVisit.TurnedAway(403, "超出用途", "这个接口令牌的用途不包括这个地址；用途见“接口令牌”。");
      default -> new ApiVisit.TurnedAway(401, "令牌无效", "没有这个接口令牌，请检查是否抄写完整。");
    };
  }
}
