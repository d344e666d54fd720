package org.jinye.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jinye.oversight.internal.Reporting;
import org.jinye.oversight.internal.calls.CallSample;
import org.jinye.oversight.internal.calls.CallStore;
import org.jinye.oversight.internal.calls.DrawingCalls;
import org.jinye.oversight.internal.calls.RecordingCall;
import org.jinye.oversight.internal.rides.RideQuotas;
import org.jinye.oversight.internal.rides.Routes;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Service;

/**
 * Order calls, landed-sale checks and ride-alongs for other modules. Who asks is the thread's
 * scope; within a transaction of the caller all is kept or nothing.
 */
@Service
public class Oversight {

  private final DrawingCalls drawing;
  private final RecordingCall recording;
  private final CallStore calls;
  private final RideQuotas quotas;
  private final Routes routes;
  private final Reporting reporting;

  Oversight(
      DrawingCalls drawing,
      RecordingCall recording,
      CallStore calls,
      RideQuotas quotas,
      Routes routes,
      Reporting reporting) {
    this.drawing = drawing;
    this.recording = recording;
    this.calls = calls;
    this.quotas = quotas;
    this.routes = routes;
    this.reporting = reporting;
  }

  /** Draws a county's calls of the days that have none, oldest first; how many days were drawn. */
  public int draw(String county, List<LocalDate> days, Function<LocalDate, Instant> at) {
    return drawing.draw(county, days, at);
  }

  /**
   * Records the first calls of a county's day in the order in which they were drawn; those beyond
   * the list stay open. Nothing happens where nothing was drawn.
   */
  public void hear(SignedIn who, LocalDate day, List<Heard> heard, Instant at) {
    calls
        .findSample(who.unitCode(), day)
        .map(CallSample::id)
        .ifPresent(sample -> recording.recordAll(who, sample, heard, at));
  }

  /** What was heard on a call. */
  public record Heard(CallResult result, String findings) {}

  /** How many deliveries each route of a county had on the day. */
  public Map<String, Long> deliveriesByRoute(String county, LocalDate day) {
    return routes.deliveriesByRoute(county, day);
  }

  /** Keeps a landed-sale check. */
  public void checkShop(SignedIn who, ShopVisit visit, Instant at) {
    reporting.shop(who, visit, at);
  }

  /** Keeps a ride-along check; nothing happens when the route had no delivery on the day. */
  public void rideAlong(SignedIn who, RideReport report, Instant at) {
    reporting.ride(who, report, at);
  }

  /** How many rides each county in sight owes in the month is settled, once. */
  public void owe(YearMonth month) {
    quotas.make(month);
  }

  /** Opens tasks for what was missed; one that is open stays. */
  public void raiseMissed() {
    drawing.raise();
    quotas.look();
  }
}
