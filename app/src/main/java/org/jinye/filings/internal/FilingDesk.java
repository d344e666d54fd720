package org.jinye.filings.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jinye.filings.Filing;
import org.jinye.filings.FilingAct;
import org.jinye.filings.FilingKind;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jinye.worktime.Length;
import org.jinye.worktime.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files, reads and answers; each step whole or not at all. */
@Component
public class FilingDesk {

  /** Kind of the task of reading a filing. */
  static final String REVIEW = "filing-review";

  /** Kind of the task of answering what the supervisor asked. */
  static final String ANSWER = "filing-answer";

  private static final int REVIEW_DAYS = 3;
  private static final int ANSWER_DAYS = 3;
  private static final int LONGEST_WORDS = 2000;

  private final FilingStore store;
  private final Silencing silencing;
  private final Duties duties;
  private final FilingFiles files;
  private final FilingKinds kinds;
  private final Tasks tasks;
  private final WorkingDays workingDays;
  private final Clock clock;

  FilingDesk(
      FilingStore store,
      Silencing silencing,
      Duties duties,
      FilingFiles files,
      FilingKinds kinds,
      Tasks tasks,
      WorkingDays workingDays,
      Clock clock) {
    this.store = store;
    this.silencing = silencing;
    this.duties = duties;
    this.files = files;
    this.kinds = kinds;
    this.tasks = tasks;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** Keeps a new filing; the same form sent twice gives the one it made first. */
  @Transactional
  public Filing file(SignedIn who, NewFiling of, boolean onPaper) {
    return file(who, of, onPaper, clock.instant());
  }

  /** The same at a given time, for what is recorded later than it happened. */
  @Transactional
  public Filing file(SignedIn who, NewFiling of, boolean onPaper, Instant at) {
    LocalDate today = LocalDate.ofInstant(at, clock.getZone());
    String bureau = Unit.bureauOf(who.unitCode());
    LocalDate due = of.kind().dueOn(of.from(), of.to(), workingDays.calendar());
    Long id = store.add(who, bureau, of, today, due, onPaper).orElse(null);
    if (id == null) {
      return store
          .findByForm(of.formKey())
          .filter(sent -> store.isSame(sent, of))
          .orElseThrow(() -> Refused.because("这张表单已经报送过，这次填写的没有保存。请重新打开“报送备案”再填。"));
    }
    Filing filed = store.find(id).orElseThrow();
    store.addStep(filed, FilingAct.FILED, "", who.name(), at);
    silencing.follow(filed);
    duties.met(filed);
    tasks.open(review(filed).from(at));
    return filed;
  }

  /**
   * Takes a step.
   *
   * @throws Refused when it is not this person's, not possible now, or something is missing
   */
  @Transactional
  public Filing take(SignedIn who, long id, int seen, FilingAct act, String words) {
    return take(who, id, seen, act, words, clock.instant());
  }

  /** The same at a given time, for what is recorded later than it happened. */
  @Transactional
  public Filing take(SignedIn who, long id, int seen, FilingAct act, String words, Instant at) {
    Filing filing = store.lock(id).orElseThrow(() -> NotFound.of("备案"));
    if (filing.version() != seen) {
      List<FilingStore.StepRow> steps = store.steps(id);
      throw Refused.because(
          "在您打开页面之后，%s已经办理了“%s”，请刷新后再看。"
              .formatted(steps.getLast().actor(), steps.getLast().act().title()));
    }
    mayTake(who, filing, act);
    if (!act.isPossible(filing.state())) {
      throw Refused.because("这份备案现在是“%s”，不能办理“%s”。".formatted(filing.state().title(), act.title()));
    }
    if (words.isBlank() && act != FilingAct.NOTED) {
      throw Refused.because("请写明" + act.title() + "的内容。");
    }
    if (words.length() > LONGEST_WORDS) {
      throw Refused.because("最多 " + LONGEST_WORDS + " 个字。");
    }
    if (act == FilingAct.NOTED) {
      kinds.find(filing.kind()).ifPresent(kind -> theFileIsThere(filing, kind));
    }
    store.change(filing, act);
    store.addStep(filing, act, words, who.name(), at);
    Filing now = store.find(id).orElseThrow();
    silencing.follow(now);
    followTasks(now, act, words, at);
    return now;
  }

  /** Whether a step is for this person; whether it is possible now is another question. */
  public static boolean isFor(SignedIn who, Filing filing, FilingAct act) {
    return act.isOfSupervisor()
        ? Bureaus.mayReview(who, filing.bureauCode())
        : who.unitCode().equals(filing.unitCode());
  }

  private static void mayTake(SignedIn who, Filing filing, FilingAct act) {
    if (!isFor(who, filing, act)) {
      throw Refused.because(act.isOfSupervisor() ? "这一步由内管员办理。" : "这一步由报送备案的单位办理。");
    }
  }

  private void theFileIsThere(Filing filing, FilingKind kind) {
    if (kind.needsAttachment() && files.isMissing(filing)) {
      throw Refused.because("还没有上传“" + kind.attachment() + "”，不能知悉；可以先询问。");
    }
  }

  private void followTasks(Filing now, FilingAct act, String words, Instant at) {
    String id = Long.toString(now.id());
    switch (act) {
      case ASKED -> {
        tasks.finishAll(REVIEW, List.of(id), "已询问", at);
        tasks.open(
            NewTask.of(ANSWER, id, now.title(), now.unitCode(), answering(now))
                .because(words)
                .from(at)
                .within(Length.ofWorkingDays(ANSWER_DAYS)));
      }
      case ANSWERED -> {
        tasks.finishAll(ANSWER, List.of(id), "已答复", at);
        tasks.open(review(now).from(at));
      }
      case NOTED -> {
        tasks.finishAll(REVIEW, List.of(id), "已知悉", at);
        tasks.cancel(ANSWER, List.of(id), "已知悉");
      }
      case OBJECTED, WITHDRAWN -> {
        duties.unmet(now);
        tasks.finishAll(REVIEW, List.of(id), act.title(), at);
        tasks.cancel(ANSWER, List.of(id), act.title());
      }
      case FILED -> {}
    }
  }

  private static NewTask review(Filing filing) {
    return NewTask.of(
            REVIEW,
            Long.toString(filing.id()),
            filing.title(),
            filing.unitCode(),
            new Post(filing.bureauCode(), Role.SUPERVISOR))
        .within(Length.ofWorkingDays(REVIEW_DAYS));
  }

  /**
   * Whoever files for a department is an account manager; a bureau's own paper is its supervisor's.
   */
  private static Post answering(Filing filing) {
    boolean isBureau = filing.unitCode().equals(filing.bureauCode());
    return new Post(filing.unitCode(), isBureau ? Role.SUPERVISOR : Role.ACCOUNT_MANAGER);
  }
}
