package org.jinye.instruments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jinye.instruments.internal.InstrumentStore;
import org.jinye.instruments.internal.IssuingInstrument;
import org.jinye.instruments.internal.TakingAct;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Service;

/**
 * Papers of supervision. The sender's unit, the receiver's and those above them see one; the unit
 * that the matter lies in reads it.
 */
@Service
public class Instruments {

  private final IssuingInstrument issuing;
  private final TakingAct acts;
  private final InstrumentStore store;

  Instruments(IssuingInstrument issuing, TakingAct acts, InstrumentStore store) {
    this.issuing = issuing;
    this.acts = acts;
    this.store = store;
  }

  /**
   * Numbers, prints and issues it, starts its limit and gives the receiver his task. The same form
   * sent again answers with what it issued before.
   */
  public Acted open(SignedIn who, NewInstrument instrument, Instant at) {
    return who.scope().get(() -> issuing.issue(who, instrument, at));
  }

  /**
   * Receipt, working draft, reply, acceptance or asking again.
   *
   * @throws org.jinye.platform.web.NotFound when it is beyond the person's scope
   */
  public Acted take(SignedIn who, InstrumentStep step, Instant at) {
    return who.scope().get(() -> acts.take(who, step, at));
  }

  /** Those about the record, the newest first. */
  public List<Instrument> of(Subject subject) {
    return store.listOf(subject);
  }

  public Optional<Instrument> find(long id) {
    return store.find(id);
  }
}
