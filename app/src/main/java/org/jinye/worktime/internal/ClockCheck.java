package org.jinye.worktime.internal;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jinye.worktime.ClockEvent;
import org.jinye.worktime.ClockKind;
import org.jinye.worktime.ClockOutcome.Code;
import org.jinye.worktime.ClockOutcome.Problem;
import org.jinye.worktime.ClockStart;
import org.jinye.worktime.LimitClock;
import org.jinye.worktime.Reckoning;
import org.jinye.worktime.StopGround;

/** Says all that speaks against an event of a clock. */
public final class ClockCheck {

  static final int LONGEST = 200;

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final LimitClock clock;
  private final ClockKind kind;
  private final Reckoning reckoning;
  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();

  public ClockCheck(LimitClock clock, ClockKind kind, Reckoning reckoning, Instant now) {
    this.clock = clock;
    this.kind = kind;
    this.reckoning = reckoning;
    this.now = now;
  }

  /** What speaks against starting a clock. */
  public static List<Problem> problems(ClockStart start, Instant now) {
    List<Problem> problems = new ArrayList<>();
    if (start.at().isAfter(now)) {
      problems.add(new Problem(Code.IN_FUTURE, "at", "开始的时间还没有到，不能提前登记。"));
    }
    if (start.subject().isBlank() || start.subject().length() > LONGEST) {
      String words = "要写明时限属于哪件事，不超过 %d 个字。".formatted(LONGEST);
      problems.add(new Problem(Code.WORDS_MISSING, "subject", words));
    }
    if (start.document().length() > LONGEST) {
      String words = "开始所依据的文书不能超过 %d 个字。".formatted(LONGEST);
      problems.add(new Problem(Code.WORDS_TOO_LONG, "document", words));
    }
    return problems;
  }

  public List<Problem> problems(ClockEvent event) {
    problems.clear();
    clock
        .findEnd()
        .ifPresent(end ->
            refuse(
                Code.ENDED, "", "时限已于 %s 结束（%s），不能再登记。".formatted(minute(end.at()), end.title())));
    if (problems.isEmpty()) {
      time(event);
      particulars(event);
    }
    return List.copyOf(problems);
  }

  private void time(ClockEvent event) {
    ClockEvent last = clock.last();
    if (event.at().isBefore(last.at())) {
      String former = "“%s”（%s）".formatted(last.title(), minute(last.at()));
      refuse(Code.BEFORE_LAST, "at", "时间 %s 早于上一步%s。".formatted(minute(event.at()), former));
    }
    if (event.at().isAfter(now)) {
      refuse(Code.IN_FUTURE, "at", "时间 %s 还没有到，不能提前登记。".formatted(minute(event.at())));
    }
  }

  private void particulars(ClockEvent event) {
    switch (event) {
      case ClockEvent.Started ignored ->
          refuse(Code.STARTED_ALREADY, "", "时限已于 %s 开始。".formatted(minute(clock.start())));
      case ClockEvent.Stopped stopped -> stop(stopped);
      case ClockEvent.Resumed resumed -> resume(resumed);
      case ClockEvent.Extended extended -> extend(extended);
      case ClockEvent.Ended ended -> atMost("words", "说明", ended.words());
    }
  }

  private void stop(ClockEvent.Stopped event) {
    clock
        .findOpenStop()
        .ifPresent(open ->
            refuse(Code.STOPPED_ALREADY, "", "时限已于 %s 中止，恢复后才能再中止。".formatted(minute(open.at()))));
    if (kind.stopGrounds().isEmpty()) {
      refuse(Code.MAY_NOT_STOP, "", "“%s”的时限不得中止。".formatted(kind.terms().title()));
    } else if (!kind.knows(event.ground())) {
      String known = kind.stopGrounds().stream().map(StopGround::title).collect(joining("、"));
      refuse(
          Code.GROUND_UNKNOWN,
          "ground",
          "“%s”不是可以中止的事由；可以中止的事由：%s。".formatted(event.ground().title(), known));
    }
    stillRuns(event, "中止");
    needed("document", "中止所依据的文书", event.document());
  }

  private void resume(ClockEvent.Resumed event) {
    if (clock.findOpenStop().isEmpty()) {
      refuse(Code.NOT_STOPPED, "", "时限没有中止，不用恢复。");
    }
    needed("document", "恢复所依据的文书", event.document());
  }

  private void extend(ClockEvent.Extended event) {
    int before = clock.listExtensions().size();
    String unit = clock.terms().length().unit().label();
    if (kind.extensions() == 0) {
      refuse(Code.MAY_NOT_EXTEND, "", "“%s”的时限不得延长。".formatted(kind.terms().title()));
    } else if (before >= kind.extensions()) {
      refuse(
          Code.EXTENDED_TOO_OFTEN, "", "最多延长 %d 次，已经延长 %d 次。".formatted(kind.extensions(), before));
    } else if (event.longer() < 1 || event.longer() > kind.longestExtension()) {
      refuse(
          Code.EXTENDED_TOO_LONG,
          "longer",
          "每次可以延长 1 至 %d %s。".formatted(kind.longestExtension(), unit));
    }
    stillRuns(event, "延长");
    needed("ground", "延长的理由", event.ground());
    needed("document", "延长所依据的文书", event.document());
    needed("approver", "批准人", event.approver());
  }

  /** What has run out can neither be stopped nor made longer. */
  private void stillRuns(ClockEvent event, String what) {
    reckoning
        .due(clock)
        .filter(due -> due.isPast(event.at(), reckoning.zone()))
        .ifPresent(due ->
            refuse(
                Code.RUN_OUT,
                "at",
                "时限已于 %s 届满，不能再%s。".formatted(due.words(reckoning.zone()), what)));
  }

  private void needed(String field, String name, String text) {
    if (text.isBlank()) {
      refuse(Code.WORDS_MISSING, field, "要写明" + name + "。");
    }
    atMost(field, name, text);
  }

  private void atMost(String field, String name, String text) {
    if (text.length() > LONGEST) {
      refuse(Code.WORDS_TOO_LONG, field, "%s不能超过 %d 个字。".formatted(name, LONGEST));
    }
  }

  private void refuse(Code code, String field, String words) {
    problems.add(new Problem(code, field, words));
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(reckoning.zone()));
  }
}
