package org.jinye.retailers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A self-discipline group (自律小组).
 *
 * @param number of its file; fixed, so that the same is never taken in twice
 */
public record KnownGroup(
    String number, String unitCode, String name, String address, List<Member> members) {

  public KnownGroup {
    members = List.copyOf(members);
  }

  /**
   * A shop that belongs or belonged to it.
   *
   * @param leads at most one of the present members
   * @param leftOn the first day on which it belongs no longer; null = it still does
   * @param leftBecause empty while it belongs
   */
  public record Member(
      String retailerId,
      boolean leads,
      LocalDate joinedOn,
      @Nullable LocalDate leftOn,
      String leftBecause) {}
}
