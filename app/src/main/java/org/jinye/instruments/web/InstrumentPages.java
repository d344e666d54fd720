package org.jinye.instruments.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.AttachmentUpload;
import org.jinye.evidence.Attachments;
import org.jinye.instruments.Instrument;
import org.jinye.instruments.InstrumentAct;
import org.jinye.instruments.Instruments;
import org.jinye.instruments.internal.InstrumentCheck;
import org.jinye.instruments.internal.InstrumentFiles;
import org.jinye.instruments.internal.InstrumentStore;
import org.jinye.instruments.internal.Subjects;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.worktime.DeadlineStanding;
import org.jinye.worktime.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an instrument together. */
@Component
class InstrumentPages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Instruments instruments;
  private final InstrumentStore store;
  private final Subjects subjects;
  private final Organization organization;
  private final Attachments attachments;
  private final WorkingDays workingDays;
  private final Clock clock;

  InstrumentPages(
      Instruments instruments,
      InstrumentStore store,
      Subjects subjects,
      Organization organization,
      Attachments attachments,
      WorkingDays workingDays,
      Clock clock) {
    this.instruments = instruments;
    this.store = store;
    this.subjects = subjects;
    this.organization = organization;
    this.attachments = attachments;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** What came back from a form of the page. */
  record Back(
      InstrumentPage.@Nullable Sent sent,
      AttachmentForm form,
      List<AttachmentProblem> problems,
      AttachmentList.@Nullable Refusal withdrawal,
      AttachmentList.@Nullable Revising revising) {

    static Back nothing() {
      return new Back(null, AttachmentForm.blank(), List.of(), null, null);
    }

    static Back of(InstrumentPage.Sent sent) {
      return new Back(sent, AttachmentForm.blank(), List.of(), null, null);
    }
  }

  Instrument get(long id) {
    return instruments.find(id).orElseThrow(() -> NotFound.of("监督文书"));
  }

  InstrumentPage page(SignedIn me, long id, Back back) {
    Instrument of = get(id);
    boolean waits = of.state().waitsForReceiver();
    DeadlineStanding standing =
        workingDays.standing(of.dueOn(), clock.instant().atZone(clock.getZone()).toLocalDate());
    return new InstrumentPage(
        of,
        unit(of.senderCode()),
        unit(of.unitCode()),
        waits ? standing.words() : "",
        standing.light().name(),
        subjects.title(of.subject()),
        subjects.link(of.subject()),
        timeline(of),
        offers(me, of),
        back.sent(),
        files(me, of, back),
        InstrumentCheck.mayTake(me, of, InstrumentAct.NOTED) ? upload(of, back) : null);
  }

  private AttachmentUpload upload(Instrument of, Back back) {
    return attachments.upload(
        of.url() + "/attachments", InstrumentFiles.place(of), back.form(), back.problems());
  }

  private AttachmentList files(SignedIn me, Instrument of, Back back) {
    AttachmentList.Withdrawing withdrawing =
        of.state().isOpen() && InstrumentCheck.mayTake(me, of, InstrumentAct.NOTED)
            ? new AttachmentList.Withdrawing(
                of.url() + "/attachments", "", me.name(), back.withdrawal(), back.revising())
            : null;
    return attachments.list(InstrumentFiles.owner(of), withdrawing);
  }

  private List<InstrumentPage.Line> timeline(Instrument of) {
    return store.steps(of.id()).reversed().stream()
        .map(step ->
            new InstrumentPage.Line(
                step.act().title(of.kind()),
                minute(step.at()),
                step.actor(),
                step.words(),
                step.dueOn() == null ? "" : step.dueOn().toString(),
                step.onPaper() ? "纸面送来，由发文单位登记" : ""))
        .toList();
  }

  private static List<InstrumentPage.Offer> offers(SignedIn me, Instrument of) {
    List<InstrumentPage.Offer> offers = new ArrayList<>();
    for (InstrumentAct act : InstrumentAct.values()) {
      if (act.isPossible(of.state()) && InstrumentCheck.mayTake(me, of, act)) {
        boolean paper =
            act.side() == InstrumentAct.Side.RECEIVER && me.unitCode().equals(of.senderCode());
        offers.add(
            new InstrumentPage.Offer(
                act.name(), act.title(of.kind()), act == InstrumentAct.ASKED_AGAIN, paper));
      }
    }
    return offers;
  }

  /** A superior's name is beyond the sight of those below: his code then stands for him. */
  private String unit(String code) {
    return organization.unitNamesWithThoseAbove().getOrDefault(code, code);
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(clock.getZone()));
  }
}
