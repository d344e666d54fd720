package org.jinye.organization.internal.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept.
 *
 * @param username of its owner
 * @param hint its beginning
 * @param revokedBy null while it is in force
 */
public record TokenRow(
    long id,
    long accountId,
    String username,
    String name,
    TokenScope scope,
    String hint,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable String lastAddress,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy) {

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  boolean isRevoked() {
    return revokedAt != null;
  }

  public boolean isInForce(Instant now) {
    return !isRevoked() && !isExpired(now);
  }

  public String state(Instant now) {
    if (isRevoked()) {
      return "已作废（" + revokedBy + "）";
    }
    return isExpired(now) ? "已过期" : "有效";
  }
}
