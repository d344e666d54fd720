package org.jinye.organization.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.organization.internal.token.NewToken;
import org.jinye.organization.internal.token.TokenRow;
import org.jinye.organization.internal.token.TokenScope;
import org.jinye.organization.internal.token.TokenText;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * One's own tokens, and the form for another.
 *
 * @param errors words by field; "" is the whole form
 */
public record TokensPage(
    List<TokenRow> tokens, NewToken typed, Map<String, String> errors, Instant now, ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> scopes() {
    return Arrays.stream(TokenScope.values())
        .map(scope -> new Choice(scope.name(), scope.title()))
        .toList();
  }

  public String minute(@Nullable Instant time) {
    return time == null ? "从未" : MINUTE.format(time.atZone(zone));
  }

  /** The last day on which it opens anything. */
  public LocalDate lastDay(TokenRow token) {
    return LocalDate.ofInstant(token.expiresAt().minusNanos(1), zone);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /** A token that is told once. */
  public record Given(String name, TokenText token) {}
}
