package org.jinye.releases.web;

import java.util.List;
import org.jinye.releases.Release;
import org.jinye.releases.ReleaseState;
import org.jinye.releases.ShadowTrials.Trial;
import org.jspecify.annotations.Nullable;

/**
 * One release.
 *
 * @param standing how it stands today, in words
 * @param changed its values, each beside that of the level above
 * @param offers the steps that the asker may take now
 * @param mayWrite whether the asker is one of those who draft for the unit
 */
public record ReleasePage(
    Release release,
    String rule,
    String unit,
    String standing,
    String at,
    List<Changed> changed,
    List<String> periods,
    List<Trial> trials,
    List<Line> timeline,
    List<Step> offers,
    boolean mayWrite) {

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

  public boolean mayEdit() {
    return mayWrite && release.state().isInPreparation();
  }

  /** What it waits for, and whom; null when the buttons say it, or when it is over. */
  public @Nullable String waitsFor() {
    return switch (release.state()) {
      case DRAFT, CHECKED, TESTED -> mayWrite ? null : "等内管员把它办到试运行。";
      case SHADOW -> {
        if (trials.isEmpty()) {
          yield "等一次评估：以后每次评估都按新旧两版评判，在下面留下一行，有了结果才能批准上线。";
        }
        yield offers.contains(Step.APPROVE) ? null : "试运行已有结果，等领导或起草人以外的内管员批准上线。";
      }
      case LIVE, REPLACED, STEPPED_BACK, ABANDONED -> null;
    };
  }

  /** A run can be started by hand, so that the shadow has something to show. */
  public boolean needsRun() {
    return mayWrite && release.state() == ReleaseState.SHADOW && trials.isEmpty();
  }

  /** Page of the back-test; null when there is none yet. */
  public @Nullable String backtestHref() {
    return release.backtestId() == null ? null : "/backtests/" + release.backtestId();
  }

  public boolean needsBacktest() {
    return release.state() == ReleaseState.CHECKED;
  }
}
