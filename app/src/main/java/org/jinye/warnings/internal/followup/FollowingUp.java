package org.jinye.warnings.internal.followup;

import java.time.Instant;
import java.util.List;
import org.jinye.instruments.Instrument;
import org.jinye.instruments.InstrumentClosed;
import org.jinye.instruments.InstrumentOpened;
import org.jinye.warnings.WarningState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps warnings and the papers that came of them together. The sender of a paper sees the warning,
 * so it is told in his transaction and under his scope.
 */
@Component
class FollowingUp {

  private static final String INSTRUMENT = "INSTRUMENT";

  private final FollowUpStore store;

  FollowingUp(FollowUpStore store) {
    this.store = store;
  }

  /** The paper stands for all irregular warnings of the dossier, for they were concluded as one. */
  @EventListener
  void opened(InstrumentOpened event) {
    Instrument of = event.instrument();
    if (!of.subjectKind().equals(PaperSubjects.KIND)) {
      return;
    }
    long chosen = Long.parseLong(of.subjectId());
    Instant now = event.at();
    var reference =
        new FollowUpStore.Reference(INSTRUMENT, of.id(), of.kind().title() + " " + of.number());
    for (Concerned one : store.dossier(chosen)) {
      if (one.id() == chosen || one.state() == WarningState.IRREGULAR) {
        store.open(one, reference, event.by(), now);
        store.note(one, "发出" + reference.title() + "：" + of.title(), event.by(), now);
      }
    }
  }

  @EventListener
  void closed(InstrumentClosed event) {
    Instrument of = event.instrument();
    if (!of.subjectKind().equals(PaperSubjects.KIND)) {
      return;
    }
    Instant now = event.at();
    var reference =
        new FollowUpStore.Reference(INSTRUMENT, of.id(), of.kind().title() + " " + of.number());
    List<Long> warnings = store.close(reference, event.by(), event.result(), now);
    for (long id : warnings) {
      store
          .find(id)
          .ifPresent(
              one -> store.note(one, reference.title() + "　" + event.result(), event.by(), now));
    }
  }
}
