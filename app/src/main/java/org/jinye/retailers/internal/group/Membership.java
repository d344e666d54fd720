package org.jinye.retailers.internal.group;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A shop in a self-discipline group (自律小组).
 *
 * @param leftOn the first day on which it belongs no longer; null = it still does
 * @param leftBecause empty while it belongs
 */
public record Membership(
    long id,
    String groupId,
    String groupName,
    String retailerId,
    String shopName,
    GroupRole role,
    LocalDate joinedOn,
    @Nullable LocalDate leftOn,
    String leftBecause) {

  public boolean isPresent() {
    return leftOn == null;
  }

  public String groupUrl() {
    return url(groupId);
  }

  public String shopUrl() {
    return url(retailerId);
  }

  private static String url(String id) {
    return "/retailers/" + UriUtils.encodePathSegment(id, UTF_8);
  }
}
