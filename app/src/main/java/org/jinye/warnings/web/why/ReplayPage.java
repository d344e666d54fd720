package org.jinye.warnings.web.why;

import java.util.List;
import java.util.Locale;
import org.jinye.warnings.internal.replay.Raised;
import org.jinye.warnings.internal.replay.Replay;
import org.jinye.warnings.internal.replay.Replay.Verdict;
import org.jinye.warnings.web.WarningView.BaselineLine;

/**
 * What the replay of a warning came to, beside what was written down.
 *
 * @param figures of both, in words
 * @param stored what it was compared with then
 * @param replayed what it is compared with now
 */
public record ReplayPage(
    Raised raised,
    Replay replay,
    List<FigureLine> figures,
    List<BaselineLine> stored,
    List<BaselineLine> replayed) {

  public String color() {
    return switch (replay.verdict()) {
      case SAME -> "success";
      case DIFFERENT, SILENT -> "danger";
      case IMPOSSIBLE, BUSY -> "warning";
    };
  }

  public boolean isJudged() {
    return replay.verdict() != Verdict.IMPOSSIBLE && replay.verdict() != Verdict.BUSY;
  }

  public String seconds() {
    return String.format(Locale.ROOT, "%.1f", replay.took().toMillis() / 1000.0);
  }

  public long lines() {
    return replay.files().stream().mapToLong(file -> file.lines()).sum();
  }

  /** A row that only one of the two has is marked. */
  public boolean isOnlyStored(BaselineLine line) {
    return isJudged() && !replayed.contains(line);
  }

  public boolean isOnlyReplayed(BaselineLine line) {
    return !stored.contains(line);
  }
}
