package org.jinye.releases.web;

import java.util.List;
import org.jinye.releases.Release;
import org.jinye.releases.ReleaseState;
import org.jinye.releases.ShadowTrials.Trial;
import org.jspecify.annotations.Nullable;

/**
 * One release.
 *
 * @param changed its values, each beside that of the level above
 * @param offers the steps that the asker may take now
 */
public record ReleasePage(
    Release release,
    String rule,
    String unit,
    String at,
    List<Changed> changed,
    List<String> periods,
    List<Trial> trials,
    List<Line> timeline,
    List<Step> offers) {

  /** A value of the release in words. */
  public record Changed(String title, String above, String own) {}

  /** A line of the timeline. */
  public record Line(String at, String act, String actor, String words) {}

  /** The steps that a button takes. */
  public enum Step {
    CHECK("校验", false, false),
    SHADOW("开始试运行", false, false),
    APPROVE("批准上线", true, true),
    STEP_BACK("退回上一版", false, true),
    ABANDON("放弃", false, true);

    private final String title;
    private final boolean asksDay;
    private final boolean asksWords;

    Step(String title, boolean asksDay, boolean asksWords) {
      this.title = title;
      this.asksDay = asksDay;
      this.asksWords = asksWords;
    }

    public String title() {
      return title;
    }

    public boolean asksDay() {
      return asksDay;
    }

    public boolean asksWords() {
      return asksWords;
    }
  }

  /** Page of the back-test; null when there is none yet. */
  public @Nullable String backtestHref() {
    return release.backtestId() == null ? null : "/backtests/" + release.backtestId();
  }

  public boolean needsBacktest() {
    return release.state() == ReleaseState.CHECKED;
  }
}
