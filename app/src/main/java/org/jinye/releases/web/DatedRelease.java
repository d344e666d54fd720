package org.jinye.releases.web;

import java.time.LocalDate;
import org.jinye.releases.Release;
import org.jspecify.annotations.Nullable;

/**
 * A release with the newest days on which it is in force.
 *
 * @param from first of them; null when it was never approved
 * @param until the first day on which it is not any more; null without an end
 */
public record DatedRelease(Release release, @Nullable LocalDate from, @Nullable LocalDate until) {

  ReleaseStanding standing(LocalDate today) {
    return switch (release.state()) {
      case DRAFT -> ReleaseStanding.DRAFT;
      case CHECKED -> ReleaseStanding.CHECKED;
      case TESTED -> ReleaseStanding.TESTED;
      case SHADOW -> ReleaseStanding.SHADOW;
      case LIVE -> isInForce(today) ? ReleaseStanding.LIVE : ReleaseStanding.COMING;
      case REPLACED -> isInForce(today) ? ReleaseStanding.LIVE : ReleaseStanding.REPLACED;
      case STEPPED_BACK -> ReleaseStanding.STEPPED_BACK;
      case ABANDONED -> ReleaseStanding.ABANDONED;
    };
  }

  /** 现行, 待生效（2026-10-01 起）, … */
  String words(LocalDate today) {
    ReleaseStanding standing = standing(today);
    if (standing == ReleaseStanding.COMING && from != null) {
      return standing.title() + "（" + from + " 起）";
    }
    if (standing == ReleaseStanding.LIVE && until != null) {
      return standing.title() + "（到 " + until.minusDays(1) + "）";
    }
    return standing.title();
  }

  private boolean isInForce(LocalDate today) {
    return from != null && !from.isAfter(today) && (until == null || until.isAfter(today));
  }
}
