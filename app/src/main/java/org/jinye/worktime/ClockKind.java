package org.jinye.worktime;

import java.util.List;
import org.jinye.worktime.ClockTerms.Whose;

/**
 * A limit that the trade knows, as a constant of the module it belongs to: its terms, and what may
 * be done with its clock.
 *
 * @param stopGrounds the only grounds on which the clock may stop; empty: it may not
 * @param extensions how often it may be extended; 0: never
 * @param longestExtension by how much at most each time, in the unit of the length
 */
public record ClockKind(
    ClockTerms terms, List<StopGround> stopGrounds, int extensions, int longestExtension) {

  private static final int SOON_DAYS = 1;
  private static final int SOON_HOURS = 4;

  public ClockKind {
    stopGrounds = List.copyOf(stopGrounds);
  }

  /** A limit that binds the bureau. */
  public static ClockKind ofBureau(String code, String title, String article, Length length) {
    return of(code, title, article, length, Whose.BUREAU);
  }

  /** A limit that binds a party: its last day rolls over to a working day. */
  public static ClockKind ofParty(String code, String title, String article, Length length) {
    return of(code, title, article, length, Whose.PARTY);
  }

  private static ClockKind of(
      String code, String title, String article, Length length, Whose whose) {
    int soon = length.unit() == Length.Unit.HOURS ? SOON_HOURS : SOON_DAYS;
    return new ClockKind(
        new ClockTerms(code, title, article, length, whose, soon), List.of(), 0, 0);
  }

  public ClockKind stoppedFor(StopGround... grounds) {
    return new ClockKind(terms, List.of(grounds), extensions, longestExtension);
  }

  public ClockKind extendedUpTo(int times, int longest) {
    return new ClockKind(terms, stopGrounds, times, longest);
  }

  /** The same limit that warns earlier or later; see {@link ClockTerms#soon}. */
  public ClockKind dueSoonBefore(int soon) {
    return with(terms.length(), soon);
  }

  /** The same limit with a length of the unit's own, such as one promised to the public. */
  public ClockKind lasting(Length length) {
    return with(length, terms.soon());
  }

  private ClockKind with(Length length, int soon) {
    var changed =
        new ClockTerms(terms.kind(), terms.title(), terms.article(), length, terms.whose(), soon);
    return new ClockKind(changed, stopGrounds, extensions, longestExtension);
  }

  public String code() {
    return terms.kind();
  }

  public boolean knows(StopGround ground) {
    return stopGrounds.contains(ground);
  }
}
