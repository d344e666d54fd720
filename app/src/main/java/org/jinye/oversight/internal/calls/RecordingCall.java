package org.jinye.oversight.internal.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jinye.oversight.CallResult;
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
    return record(who, id, seen, result, findings, clock.instant());
  }

  /** The same at a given time, for what is recorded later than it happened. */
  @Transactional
  public OrderCall record(
      SignedIn who, long id, int seen, CallResult result, String findings, Instant at) {
    OrderCall call = store.findCall(id).orElseThrow(() -> NotFound.of("抽查通话"));
    LocalDate on = LocalDate.ofInstant(at, clock.getZone());
    if (!store.record(id, seen, result, findings, who, on, at)) {
      throw Refused.because("在您打开页面之后，这一户已由 %s 记录，请核对后再保存。".formatted(call.listenedBy()));
    }
    if (store.listCalls(call.sampleId()).stream().allMatch(one -> one.result() != null)) {
      store.findSample(call.sampleId()).ifPresent(tasks::recorded);
    }
    return store.findCall(id).orElseThrow();
  }
}
