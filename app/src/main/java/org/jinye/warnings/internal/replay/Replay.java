package org.jinye.warnings.internal.replay;

import java.time.Duration;
import java.util.List;
import org.jinye.rulebook.engine.BaselineRow;
import org.jinye.rulebook.engine.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a replay came to.
 *
 * @param message what stands in its way or what is different, Chinese; empty when all is the same
 * @param finding found again; null when the replay could not be made or found nothing
 * @param sentence the finding in the rule's words; empty without one
 * @param evidence what the finding was compared with
 * @param files what was read, as it lies there now
 */
public record Replay(
    Verdict verdict,
    String message,
    @Nullable Finding finding,
    String sentence,
    List<FigurePair> figures,
    List<BaselineRow> evidence,
    List<CheckedFile> files,
    Duration took) {

  /** How it compares with what was written down. */
  public enum Verdict {
    SAME("一致"),
    DIFFERENT("不一致"),
    /** The rule finds nothing now. */
    SILENT("不一致"),
    IMPOSSIBLE("无法重放"),
    /** Others are asking; nothing was tried. */
    BUSY("请稍候");

    private final String title;

    Verdict(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  static Replay none(Verdict verdict, String message, List<CheckedFile> files) {
    return new Replay(verdict, message, null, "", List.of(), List.of(), files, Duration.ZERO);
  }
}
