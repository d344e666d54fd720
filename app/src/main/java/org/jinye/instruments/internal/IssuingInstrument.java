package org.jinye.instruments.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentOutcome;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Document;
import org.jinye.evidence.Documents;
import org.jinye.evidence.NewDocument;
import org.jinye.evidence.Owner;
import org.jinye.instruments.Acted;
import org.jinye.instruments.Instrument;
import org.jinye.instruments.InstrumentAct;
import org.jinye.instruments.InstrumentOpened;
import org.jinye.instruments.NewInstrument;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues an instrument: number, paper, limit, task and timeline in one transaction. */
@Component
public class IssuingInstrument {

  private final InstrumentStore store;
  private final InstrumentDesk desk;
  private final Documents documents;
  private final Attachments attachments;
  private final Organization organization;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IssuingInstrument(
      InstrumentStore store,
      InstrumentDesk desk,
      Documents documents,
      Attachments attachments,
      Organization organization,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.desk = desk;
    this.documents = documents;
    this.attachments = attachments;
    this.organization = organization;
    this.events = events;
    this.clock = clock;
  }

  /** See {@link org.jinye.instruments.Instruments#open}. */
  @Transactional
  public Acted issue(SignedIn who, NewInstrument of, Instant at) {
    Optional<Instrument> before = store.findByForm(of.formKey());
    if (before.isPresent()) {
      return new Acted.Done(before.get());
    }
    LocalDate today = LocalDate.ofInstant(at, clock.getZone());
    Optional<Unit> receiver = organization.findUnit(of.receiver());
    Map<String, String> problems = InstrumentCheck.problems(who, of, receiver, today);
    if (!problems.isEmpty()) {
      return new Acted.Refused(problems);
    }
    Optional<Long> id = store.add(of, who.unitCode(), today, who.name(), who.accountId(), at);
    if (id.isEmpty()) { // the same form at the same moment: the other one has issued it by now
      return new Acted.Done(store.findByForm(of.formKey()).orElseThrow());
    }
    Instrument blank = store.get(id.get());
    String receiverName = receiver.map(Unit::name).orElse(of.receiver());
    store.number(blank.id(), print(blank, receiverName, who));
    Instrument issued = store.get(blank.id());
    var trace = new InstrumentStore.Trace(at, who.name(), false);
    store.addStep(issued, InstrumentAct.ISSUED, "", issued.dueOn(), trace);
    desk.toReceiver(issued, issued.kind().title(), trace);
    events.publishEvent(new InstrumentOpened(issued, who.name(), at));
    return new Acted.Done(issued);
  }

  /** The document is the sender's; the receiver gets a copy that he sees. */
  private String print(Instrument of, String receiver, SignedIn who) {
    try {
      Document document =
          documents.make(
              new NewDocument(
                  new Owner("instrument-paper", Long.toString(of.id())),
                  of.senderCode(),
                  InstrumentPaper.code(of.kind()),
                  of.title(),
                  InstrumentPaper.facts(of, who.unitName(), receiver)),
              who.name());
      Attachment made = attachments.findAttachment(document.attachmentId()).orElseThrow();
      var details =
          new AttachmentDetails(
              InstrumentFiles.LETTER,
              of.title(),
              document.madeOn().toString(),
              document.number() + ".docx");
      try (InputStream content = Files.newInputStream(attachments.file(made))) {
        AttachmentOutcome copied =
            attachments.add(InstrumentFiles.letterPlace(of), details, content, who.name());
        if (copied instanceof AttachmentOutcome.NotTaken not) {
          throw Refused.because("文书没有制成：" + not.problems().getFirst().message());
        }
      }
      return document.number();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
