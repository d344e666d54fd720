package org.jinye.retailers.web.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.WatchSignal;
import org.jinye.retailers.internal.watch.Levels;
import org.jinye.retailers.internal.watch.Proposal;

/** What waits, a page of it. */
public record WaitingPage(
    List<Proposal> rows,
    Pager pager,
    List<WatchSignal> signals,
    Map<String, Levels> levels,
    LocalDate today) {

  public Levels level(WatchSignal signal) {
    Levels set = levels.get(signal.code());
    return set == null ? new Levels(signal.ordinaryFrom(), signal.keyFrom()) : set;
  }
}
