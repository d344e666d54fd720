package org.jinye.warnings.web.why;

/**
 * A figure as it was written down and as it was found again, in words, with what is stored behind
 * them: the comparison is of that.
 *
 * @param storedRaw quantities in sticks, money in fen, codes
 * @param showsRaw whether what is stored is shown beside the words: where the two differ, and for
 *     codes that people know
 */
public record FigureLine(
    String title,
    String stored,
    String storedRaw,
    String replayed,
    String replayedRaw,
    boolean isSame,
    boolean showsRaw) {

  /** What is stored, where the words are not the same. */
  public String storedBehind() {
    return showsRaw && !storedRaw.equals(stored) ? storedRaw : "";
  }

  public String replayedBehind() {
    return showsRaw && !replayedRaw.equals(replayed) ? replayedRaw : "";
  }
}
