package org.jinye.instruments.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jinye.evidence.Attachments;
import org.jinye.instruments.Acted;
import org.jinye.instruments.Instrument;
import org.jinye.instruments.InstrumentAct;
import org.jinye.instruments.InstrumentClosed;
import org.jinye.instruments.InstrumentState;
import org.jinye.instruments.InstrumentStep;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One step with an instrument: its row, its timeline, its task and its limit together. */
@Component
public class TakingAct {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final InstrumentStore store;
  private final InstrumentDesk desk;
  private final Attachments attachments;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TakingAct(
      InstrumentStore store,
      InstrumentDesk desk,
      Attachments attachments,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.desk = desk;
    this.attachments = attachments;
    this.events = events;
    this.clock = clock;
  }

  /** See {@link org.jinye.instruments.Instruments#take}. */
  @Transactional
  public Acted take(SignedIn who, InstrumentStep step, Instant at) {
    Instrument now = store.lock(step.id()).orElseThrow(() -> NotFound.of("监督文书"));
    if (now.version() != step.version() && step.act() != InstrumentAct.NOTED) {
      InstrumentStore.StepRow last = store.last(now.id());
      return new Acted.Overtaken(
          now,
          "%s已于 %s 办理了“%s”，您的内容没有提交，保留在下面。"
              .formatted(
                  last.actor(),
                  MINUTE.format(last.at().atZone(clock.getZone())),
                  last.act().title(now.kind())));
    }
    LocalDate today = LocalDate.ofInstant(at, clock.getZone());
    Map<String, String> problems = InstrumentCheck.problems(who, now, step, today);
    if (step.act() == InstrumentAct.DRAFTED
        && !attachments.listKinds(InstrumentFiles.owner(now)).contains(InstrumentFiles.DRAFT)) {
      problems.put("words", "请先在“附件”里上传种类为“工作底稿”的文件，再登记。");
    }
    if (!problems.isEmpty()) {
      return new Acted.Refused(problems);
    }
    if (isSaid(who, now, step)) {
      return new Acted.Done(now);
    }
    boolean onPaper =
        step.act().side() == InstrumentAct.Side.RECEIVER && !InstrumentCheck.isReceiver(who, now);
    var trace = new InstrumentStore.Trace(at, who.name(), onPaper);
    if (step.act() != InstrumentAct.NOTED) {
      store.change(after(now, step, today));
    }
    store.addStep(now, step.act(), step.words(), step.dueOn(), trace);
    Instrument then = store.get(now.id());
    handOn(then, step, trace);
    return new Acted.Done(then);
  }

  /** A note asks for no version; sent twice by a double click it is the last step already. */
  private boolean isSaid(SignedIn who, Instrument now, InstrumentStep step) {
    InstrumentStore.StepRow last = store.steps(now.id()).getLast();
    return step.act() == InstrumentAct.NOTED
        && last.act() == InstrumentAct.NOTED
        && last.actor().equals(who.name())
        && last.words().equals(step.words());
  }

  private void handOn(Instrument then, InstrumentStep step, InstrumentStore.Trace trace) {
    String title = step.act().title(then.kind());
    switch (step.act()) {
      case REPLIED -> desk.toSender(then, title, trace);
      case ASKED_AGAIN -> {
        desk.leaveSender(then, title);
        desk.toReceiver(then, step.words(), trace);
      }
      case ACCEPTED -> {
        desk.leaveSender(then, title);
        events.publishEvent(
            new InstrumentClosed(then, trace.actor(), title + "：" + step.words(), trace.at()));
      }
      case WITHDRAWN -> {
        desk.withdraw(then, step.words(), trace);
        events.publishEvent(
            new InstrumentClosed(then, trace.actor(), title + "：" + step.words(), trace.at()));
      }
      case ISSUED, RECEIVED, DRAFTED, NOTED -> {}
    }
  }

  private static Instrument after(Instrument now, InstrumentStep step, LocalDate today) {
    InstrumentAct act = step.act();
    InstrumentState target = act.target();
    LocalDate due = step.dueOn();
    boolean again = act == InstrumentAct.ASKED_AGAIN;
    InstrumentState state = target == null ? now.state() : target;
    return new Instrument(
        now.id(),
        now.version(),
        now.unitCode(),
        now.senderCode(),
        now.aboutCode(),
        now.kind(),
        now.number(),
        now.title(),
        now.facts(),
        now.demands(),
        now.evidence(),
        now.subjectKind(),
        now.subjectId(),
        state,
        now.issuedOn(),
        again && due != null ? due : now.dueOn(),
        now.issuedBy(),
        now.issuedById(),
        now.issuedAt(),
        act == InstrumentAct.RECEIVED ? today : now.receivedOn(),
        act == InstrumentAct.DRAFTED ? today : now.draftedOn(),
        act == InstrumentAct.REPLIED ? today : again ? null : now.repliedOn(),
        act == InstrumentAct.REPLIED
            ? (int) Math.max(0, ChronoUnit.DAYS.between(now.dueOn(), today))
            : now.lateDays(),
        state.isOpen() ? null : today,
        again ? now.rounds() + 1 : now.rounds());
  }
}
