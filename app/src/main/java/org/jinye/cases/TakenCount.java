package org.jinye.cases;

import java.util.List;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * A stock-taking of the only warehouse of a unit, as it is to stand.
 *
 * @param key the same key is taken once
 * @param one who counts
 * @param two who counts with him
 * @param keeper of the unit, who opens it and signs first
 * @param supervisor who closes it; null = it stays open with its first half counted
 * @param missing a carton less than in the book, by the rank of the line; lines that are not there
 *     are passed over
 */
public record TakenCount(
    String key,
    String one,
    String two,
    SignedIn keeper,
    @Nullable SignedIn supervisor,
    List<Missing> missing) {

  public TakenCount {
    missing = List.copyOf(missing);
  }

  /**
   * A carton that is not there.
   *
   * @param isSampled it was taken as a sample, and is entered so afterwards
   */
  public record Missing(int rank, String reason, boolean isSampled) {}
}
