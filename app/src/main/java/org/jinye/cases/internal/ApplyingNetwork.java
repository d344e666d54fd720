package org.jinye.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.crime.Acceptance;
import org.jinye.casebook.crime.NetworkApplication;
import org.jinye.casebook.crime.NetworkMeter;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jinye.cases.CaseOutcome;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.NetworkApplicationRow.Result;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies for the acceptance of a network, and enters what the upper bureau said. */
@Component
public class ApplyingNetwork {

  private static final int LONGEST_WORDS = 4_000;
  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_REASON = 1_000;
  private static final CaseOutcome NOT_YOURS = CaseOutcome.Refused.because("验收申请由市场检查员或案件承办人办理。");
  private static final CaseOutcome NOT_TO_ANSWER =
      CaseOutcome.Refused.because("这份申请已经提交，验收结果由办案人员、法制员或者领导登记。");
  private static final CaseOutcome OVERTAKEN =
      new CaseOutcome.Overtaken("这份申请刚被别人改过，您填写的内容没有提交，保留在下面；请核对后再提交一次。");

  private final CaseStore cases;
  private final NetworkApplicationStore store;
  private final MeasuringNetwork measuring;
  private final Clock clock;

  ApplyingNetwork(
      CaseStore cases, NetworkApplicationStore store, MeasuringNetwork measuring, Clock clock) {
    this.cases = cases;
    this.store = store;
    this.measuring = measuring;
    this.clock = clock;
  }

  /** An application as somebody saw it. */
  public record Seen(long file, long application, int version) {}

  /** Who enters what the upper bureau said: handlers, reviewers and leaders. */
  public static boolean mayAnswer(SignedIn who) {
    return CaseCheck.mayHandle(who)
        || who.roles().contains(Role.LEGAL_REVIEWER)
        || who.roles().contains(Role.LEADER);
  }

  /** Begins an application for a standard that is reached. */
  @Transactional
  public CaseOutcome begin(SignedIn who, long file, Level level, String formKey) {
    MeasuredNetwork now = lock(file);
    if (!CaseCheck.mayHandle(who)) {
      return NOT_YOURS;
    }
    if (store.findByForm(formKey).isPresent()) {
      return new CaseOutcome.Done(now.lead());
    }
    Optional<String> hindrance =
        Acceptance.hindrance(
            meter(now, level), now.isApplicationUnderWay(), now.findAccepted().orElse(null));
    if (hindrance.isPresent()) {
      return CaseOutcome.Refused.because(hindrance.get());
    }
    store.add(network(now), level, who.name(), clock.instant(), formKey);
    step(now.lead(), who, "起草" + level.title() + "验收申请");
    return new CaseOutcome.Done(now.lead());
  }

  @Transactional
  public CaseOutcome write(SignedIn who, Seen seen, String words) {
    MeasuredNetwork now = lock(seen.file());
    NetworkApplicationRow of = application(now, seen);
    Map<String, String> problems = new LinkedHashMap<>();
    NetworkCheck.text(problems, "words", "案件概述", words, LONGEST_WORDS);
    return change(of, seen, CaseCheck.mayHandle(who), Acceptance.DRAFT, problems)
        .orElseGet(() -> done(now, store.write(of, seen.version(), words)));
  }

  /** Hands it in; what was handed in is kept as it was. */
  @Transactional
  public CaseOutcome submit(SignedIn who, Seen seen, String document, @Nullable LocalDate on) {
    MeasuredNetwork now = lock(seen.file());
    NetworkApplicationRow of = application(now, seen);
    Map<String, String> problems = new LinkedHashMap<>();
    day(problems, "on", on, now.lead().foundAt().toLocalDate());
    required(problems, "document", "申请的文号", document);
    NetworkApplication written =
        measuring.application(now, meter(now, of.level()), of.words(), LocalDate.now(clock));
    if (!written.isReady()) {
      problems.put("", "还不能提交：" + String.join("；", written.missing()) + "。");
    }
    return change(of, seen, CaseCheck.mayHandle(who), Acceptance.DRAFT, problems)
        .orElseGet(() -> {
          boolean isDone =
              on != null && store.submit(of, seen.version(), written, document, who.name(), on);
          if (isDone) {
            step(now.lead(), who, "提交" + of.level().title() + "验收申请 " + document);
          }
          return done(now, isDone);
        });
  }

  @Transactional
  public CaseOutcome withdraw(SignedIn who, Seen seen, String reason) {
    MeasuredNetwork now = lock(seen.file());
    NetworkApplicationRow of = application(now, seen);
    Map<String, String> problems = NetworkCheck.reason("withdrawReason", "撤回的理由", reason);
    return change(of, seen, CaseCheck.mayHandle(who), of.state(), problems)
        .orElseGet(() -> {
          if (!of.state().leadsTo(Acceptance.WITHDRAWN)) {
            return OVERTAKEN;
          }
          boolean isDone = store.withdraw(of, seen.version(), reason, who.name());
          if (isDone) {
            step(now.lead(), who, "撤回验收申请：" + reason);
          }
          return done(now, isDone);
        });
  }

  /**
   * What the upper bureau said, as it was entered.
   *
   * @param on null = not readable
   * @param level null = not chosen
   */
  public record Answer(
      @Nullable Acceptance state,
      @Nullable Level level,
      String by,
      @Nullable LocalDate on,
      String document,
      String reason) {}

  @Transactional
  public CaseOutcome answer(SignedIn who, Seen seen, Answer answer) {
    MeasuredNetwork now = lock(seen.file());
    NetworkApplicationRow of = application(now, seen);
    Map<String, String> problems = problems(of, answer);
    return change(of, seen, mayAnswer(who), Acceptance.SUBMITTED, problems)
        .orElseGet(() -> {
          Acceptance state = answer.state();
          LocalDate on = answer.on();
          if (state == null || on == null) {
            return OVERTAKEN;
          }
          var result =
              new Result(
                  state == Acceptance.ACCEPTED ? answer.level() : null,
                  answer.by(),
                  on,
                  answer.document());
          boolean isDone =
              store.answer(of, seen.version(), state, result, answer.reason(), who.name());
          if (isDone) {
            step(now.lead(), who, "验收结果：" + state.title());
          }
          return done(now, isDone);
        });
  }

  private Map<String, String> problems(NetworkApplicationRow of, Answer answer) {
    Map<String, String> problems = new LinkedHashMap<>();
    Acceptance state = answer.state();
    Level level = answer.level();
    if (state == null || !state.isResult()) {
      problems.put("state", "请选择验收结果。");
    } else if (state == Acceptance.ACCEPTED && level == null) {
      problems.put("level", "请选择按哪个标准验收通过。");
    } else if (state == Acceptance.ACCEPTED && level != null && level.compareTo(of.level()) < 0) {
      problems.put("level", "申请的是" + of.level().title() + "，不能按更高的标准通过。");
    } else if (state != Acceptance.ACCEPTED && answer.reason().isBlank()) {
      problems.put("reason", "退回或者不予通过的，请写明理由。");
    }
    required(problems, "by", "验收单位", answer.by());
    NetworkCheck.text(problems, "resultDocument", "验收文号", answer.document(), LONGEST_TEXT);
    NetworkCheck.text(problems, "reason", "理由", answer.reason(), LONGEST_REASON);
    LocalDate submitted = of.submittedOn();
    day(problems, "resultOn", answer.on(), submitted == null ? LocalDate.MIN : submitted);
    return problems;
  }

  private void day(
      Map<String, String> problems, String field, @Nullable LocalDate on, LocalDate earliest) {
    if (on == null) {
      problems.put(field, "请填写日期，例如 2026-09-24。");
    } else if (on.isAfter(LocalDate.now(clock))) {
      problems.put(field, "日期不能晚于今天。");
    } else if (on.isBefore(earliest)) {
      problems.put(field, "日期不能早于 " + earliest + "。");
    }
  }

  private static void required(
      Map<String, String> problems, String field, String title, String value) {
    if (value.isBlank()) {
      problems.put(field, "请填写" + title + "。");
    }
    NetworkCheck.text(problems, field, title, value, LONGEST_TEXT);
  }

  /** Why nothing is changed; empty when it may be. */
  private static Optional<CaseOutcome> change(
      NetworkApplicationRow of,
      Seen seen,
      boolean isAllowed,
      Acceptance in,
      Map<String, String> problems) {
    if (!isAllowed) {
      return Optional.of(in == Acceptance.SUBMITTED ? NOT_TO_ANSWER : NOT_YOURS);
    }
    if (of.version() != seen.version() || of.state() != in) {
      return Optional.of(OVERTAKEN);
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(new CaseOutcome.Refused(problems));
  }

  private static CaseOutcome done(MeasuredNetwork now, boolean isDone) {
    return isDone ? new CaseOutcome.Done(now.lead()) : OVERTAKEN;
  }

  private void step(CaseRow lead, SignedIn who, String words) {
    cases.addStep(lead, clock.instant(), who.name(), KeepingNetwork.STEP, words);
  }

  private MeasuredNetwork lock(long file) {
    return measuring.of(cases.lock(file).orElseThrow(() -> NotFound.of("案件")));
  }

  private static NetworkRow network(MeasuredNetwork of) {
    NetworkRow network = of.network();
    if (network == null) {
      throw NotFound.of("网络案件");
    }
    return network;
  }

  private static NetworkMeter meter(MeasuredNetwork of, Level level) {
    return of.findMeter(level).orElseThrow(() -> NotFound.of("标准"));
  }

  private static NetworkApplicationRow application(MeasuredNetwork in, Seen seen) {
    return in.applications().stream()
        .filter(one -> one.id() == seen.application())
        .findFirst()
        .orElseThrow(() -> NotFound.of("验收申请"));
  }
}
