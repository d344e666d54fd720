package org.jinye.oversight.internal.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jinye.oversight.CallResult;
import org.jinye.oversight.Oversight.Heard;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor writes down what he heard; the day's task ends with its last call. */
@Component
public class RecordingCall {

  private final CallStore store;
  private final CallTasks tasks;
  private final Clock clock;

  RecordingCall(CallStore store, CallTasks tasks, Clock clock) {
    this.store = store;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Keeps the result; a later one replaces it, and the trail has both.
   *
   * @param seen the version that the form was filled in for
   */
  @Transactional
  public OrderCall record(SignedIn who, long id, int seen, CallResult result, String findings) {
    OrderCall call = store.findCall(id).orElseThrow(() -> NotFound.of("抽查通话"));
    Instant at = clock.instant();
    LocalDate on = LocalDate.ofInstant(at, clock.getZone());
    if (!store.record(id, seen, result, findings, who, on, at)) {
      throw Refused.because("在您打开页面之后，这一户已由 %s 记录，请核对后再保存。".formatted(call.listenedBy()));
    }
    endWhenDone(call.sampleId(), at);
    return store.findCall(id).orElseThrow();
  }

  /** The same for the first calls of a draw, in the order in which they were drawn. */
  @Transactional
  public void recordAll(SignedIn who, long sampleId, List<Heard> heard, Instant at) {
    LocalDate on = LocalDate.ofInstant(at, clock.getZone());
    store.recordAll(sampleId, heard, who, on, at);
    endWhenDone(sampleId, at);
  }

  private void endWhenDone(long sampleId, Instant at) {
    if (store.isDone(sampleId)) {
      store.findSample(sampleId).ifPresent(sample -> tasks.recorded(sample, at));
    }
  }
}
