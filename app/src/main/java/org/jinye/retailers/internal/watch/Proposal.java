package org.jinye.retailers.internal.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import org.jinye.retailers.WatchClass;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the rule makes of a retailer's records.
 *
 * @param grounds each signal with its number: 近12个月查实的预警 3
 * @param againOn the day to look again that was set with the present class
 */
public record Proposal(
    String retailerId,
    String unitCode,
    String name,
    WatchClass present,
    WatchClass proposed,
    String grounds,
    @Nullable LocalDate againOn) {

  public String url() {
    return "/retailers/" + UriUtils.encodePathSegment(retailerId, UTF_8) + "/watch";
  }
}
